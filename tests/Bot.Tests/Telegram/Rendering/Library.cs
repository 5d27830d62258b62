using System.Text.Json;
using TalksBot.Bot.Tests.Answering;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>Three texts of our own with all that is known of them, one in each of the bot's languages.</summary>
public sealed class Library() : ReadTexts(("library.jsonl", string.Join('\n', Lines())))
{
    private static IEnumerable<string> Lines()
    {
        yield return Line("kervran", "La reconstruction du port de Kervran : un chantier lent, des pêcheurs divisés", Read("port-de-kervran.fr.txt"), "fr", "Maëlle Quéméner", "2023-04-01", "https://journal-du-ponant.example/ports/kervran");
        yield return Line("gull-point", "A dark point", Text("gull-point.en.txt"), "en", "Ellen Marsh", "2024-02-21", "https://gullpointgazette.example/2024/dark-point#story");
        yield return Line("mys-chaek", "Тёмный мыс", Text("mys-chaek.ru.txt"), "ru", null, "2024-02-22", null);
    }

    private static string Line(string id, string title, string text, string lang, string? author, string? date, string? url) =>
        JsonSerializer.Serialize(new { id, title, text, lang, author, date, url });

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Library).Assembly.GetManifestResourceStream($"Texts.{name}")!);
        return reader.ReadToEnd();
    }
}
