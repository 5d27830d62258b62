using TalksBot.Bot.Cli;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Telegram;

/// <summary>A work folder whose bot has read two texts of our own.</summary>
public static class KervranFolder
{
    public const string Question = "Combien coûtent les travaux du port ?", Cost = "18,6 millions d’euros";

    public static string Make(params (string Id, string Text)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("talks-kervran").FullName;
        using var texts = KnowledgeBase.Open(Path.Combine(folder, "data"), new KnowledgeOpening("trial", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
        using var reader = new StreamReader(typeof(KervranFolder).Assembly.GetManifestResourceStream("Texts.port-de-kervran.fr.txt")!);
        foreach (var (id, text) in more.Prepend(("port-de-kervran", reader.ReadToEnd())).Append(("le-bac", "Le bac de Roz-Vihan\n\nLe bac part à sept heures. « Le vent décide, pas moi », dit la passeuse Armelle Quiniou.\n")))
        {
            var file = Path.Combine(folder, $"{id}.fr.txt");
            File.WriteAllText(file, text);
            texts.Import([file], new ReadOptions { Date = new DateOnly(2023, 4, 1) });
        }

        return folder;
    }
}
