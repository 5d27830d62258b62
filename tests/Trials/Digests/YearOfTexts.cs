using System.Globalization;
using TalksBot.Knowledge;

namespace TalksBot.Trials.Digests;

/// <summary>Texts of made-up names that come in, get new versions and are retired.</summary>
internal sealed class YearOfTexts(string folder, Random random)
{
    private static readonly string[] Beginnings = ["La commune de", "Le conseil de", "L’association des riverains de", "Le port de", "La coopérative de"];
    private static readonly string[] Syllables = ["ker", "van", "roz", "bihan", "plou", "gwen", "tre", "lan", "mor", "pen", "loc", "guer", "mael", "cor", "dour", "enez"];

    private int _count;

    /// <summary>A text comes in; seldom it is a new version of one.</summary>
    public void Change(KnowledgeBase texts)
    {
        var number = _count > 0 && random.Next(10) == 0 ? random.Next(_count) : _count++;
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"texte-{number}.fr.txt"));
        File.WriteAllText(file, $"Nouvelles de {Name()}\n\n{Sentence()}\n\n{Sentence()}\n");
        texts.Import([file]);
        File.Delete(file);
    }

    /// <summary>One of the latest is taken away.</summary>
    public void Retire(KnowledgeBase texts)
    {
        if (_count > 3)
            texts.Retire(string.Create(CultureInfo.InvariantCulture, $"texte-{_count - 1 - random.Next(3)}"), null);
    }

    private string Sentence() => string.Create(CultureInfo.InvariantCulture,
        $"{Beginnings[random.Next(Beginnings.Length)]} {Name()} confie à {Name()} {Name()} la garde du {Name().ToLowerInvariant()} et du {Name().ToLowerInvariant()} de {Name()} pour {random.Next(2, 9000)} euros.");

    private string Name() => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Syllables[random.Next(Syllables.Length)])));
}
