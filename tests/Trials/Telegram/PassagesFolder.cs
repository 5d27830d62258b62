using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TalksBot.Trials.Telegram;

/// <summary>A work folder whose bot has read so many passages, each with an answer that no other one has.</summary>
public static class PassagesFolder
{
    private const int Each = 20; // passages in a text

    public static async Task<string> MakeAsync(int passages)
    {
        var folder = Directory.CreateTempSubdirectory("talks-passages").FullName;
        var file = new StringBuilder();
        for (var text = 0; text * Each < passages; text++)
        {
            var paragraphs = Enumerable.Range(text * Each, Each).Select(n =>
                $"La commune de {Commune(n)} a accueilli {n % 90 + 10} bateaux en {1950 + n % 70}. Le maire, Paul Lestrade, assure que le quai numéro {n % 13} sera refait. La digue protège {n % 7 + 2} bassins.");
            file.AppendLine(JsonSerializer.Serialize(new { id = $"port-{text}", title = $"Ports de la côte, cahier {text}", text = string.Join("\n\n", paragraphs), lang = "fr" }));
        }

        var path = Path.Combine(folder, "texts.jsonl");
        await File.WriteAllTextAsync(path, file.ToString());
        using var add = Process.Start(new ProcessStartInfo(BotProcess.Program, ["sources", "add", path, "--data", Path.Combine(folder, "data")]) { RedirectStandardOutput = true })!;
        await add.StandardOutput.ReadToEndAsync();
        await add.WaitForExitAsync();
        return add.ExitCode == 0 ? folder : throw new InvalidOperationException("The texts were not taken.");
    }

    /// <summary>A question, and what its answer holds.</summary>
    public static (string Text, string Holds) Question(int number, int passages)
    {
        var n = number * 37 % passages;
        return ($"Combien de bateaux la commune de {Commune(n)} a-t-elle accueillis ?", $"{Commune(n)} a accueilli");
    }

    // No year and no count of anything is as high.
    private static string Commune(int number) => string.Create(CultureInfo.InvariantCulture, $"Kerval-{3000 + number}");
}
