using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TalksBot.Trials.Pictures;

/// <summary>Photographs a page with headless Chromium: once to learn its height, once for the picture.</summary>
internal static partial class Photograph
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>False when the machine has no Chromium: then there is the page alone.</returns>
    /// <exception cref="InvalidOperationException">Chromium is there and did not make the picture.</exception>
    public static async Task<bool> TakeAsync(string page, string picture, int width, CancellationToken cancellationToken)
    {
        if (Browser() is not { } browser)
            return false;
        var address = new Uri(Path.GetFullPath(page)).AbsoluteUri;
        var dom = await RunAsync(browser, [$"--window-size={width},800", "--dump-dom", address], cancellationToken).ConfigureAwait(false);
        if (Height().Match(dom) is not { Success: true, Groups: [_, var height] })
            throw new InvalidOperationException($"{browser} did not draw {page}.");
        File.Delete(picture);
        // A window has at least some height; what lies beneath the page is not in the picture, since the page's own is asked for.
        var size = string.Create(CultureInfo.InvariantCulture, $"{width},{height.Value}");
        await RunAsync(browser, [$"--window-size={size}", "--force-device-scale-factor=2", $"--screenshot={Path.GetFullPath(picture)}", address], cancellationToken).ConfigureAwait(false);
        return File.Exists(picture) ? true : throw new InvalidOperationException($"{browser} made no picture of {page}.");
    }

    private static string? Browser() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string browser, string[] arguments, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("talksbot-pictures-");
        try
        {
            // No sandbox: the pages are our own, and containers seldom allow it.
            var start = new ProcessStartInfo(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", $"--user-data-dir={profile.FullName}", .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            using var process = Process.Start(start)!;
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(limit.Token);
                var errors = process.StandardError.ReadToEndAsync(limit.Token);
                await Task.WhenAll(output, errors, process.WaitForExitAsync(limit.Token)).ConfigureAwait(false);
                return await output.ConfigureAwait(false);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    [GeneratedRegex("data-height=\"([0-9]+)\"")]
    private static partial Regex Height();
}
