using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Trials;

/// <summary>Parts that processes play around one data folder.</summary>
public static class FolderParts
{
    /// <summary>Opens a folder, says "held", and keeps it until its input ends.</summary>
    public static int Hold(string folder)
    {
        using var knowledge = KnowledgeBase.Open(folder, TrialProcess.Opening());
        Console.WriteLine("held");
        Console.In.ReadToEnd();
        return 0;
    }

    /// <summary>Opens a folder and says which sources it holds, or what keeps it from opening.</summary>
    public static int Open(string folder)
    {
        try
        {
            using var knowledge = KnowledgeBase.Open(folder, TrialProcess.Opening());
            Console.WriteLine(string.Join(' ', knowledge.List().Select(s => s.Id)));
            return 0;
        }
        catch (StoreException e)
        {
            Console.WriteLine($"{e.Problem} {e.Holder?.ProcessId} {e.Holder?.RunBy}");
            return 1;
        }
    }

    /// <summary>Adds texts until the disk refuses, naming each that was acknowledged, then tries once more.</summary>
    public static int Fill(string folder)
    {
        var knowledge = KnowledgeBase.Open(folder, TrialProcess.Opening());
        for (var i = 0; i < 10_000; i++)
        {
            try
            {
                knowledge.Import([Text(i)]);
                Console.WriteLine($"text-{i}");
            }
            catch (StoreException first)
            {
                Console.WriteLine(first.Problem);
                try
                {
                    knowledge.Import([Text(i + 1)]);
                    Console.WriteLine("accepted");
                }
                catch (StoreException second)
                {
                    Console.WriteLine(second.Problem);
                }

                Console.WriteLine(knowledge.Store.Faulted.IsCancellationRequested);
                return 1;
            }
        }

        return 0;
    }

    private static TextRead Text(int number) => new("nowhere", new RawText
    {
        Id = $"text-{number}",
        Title = $"Texte {number}",
        Lang = "fr",
        Body = string.Concat(Enumerable.Repeat($"Le texte numéro {number} dit ce qu'il dit. ", 1000)),
    });
}
