using Lingua;

namespace TalksBot.Knowledge.Reading;

/// <summary>The language of a text that does not say which one it is in.</summary>
internal static class TextLanguage
{
    /// <summary>What a text is taken for when it gives no hint: the language of the house.</summary>
    private const string Usual = "fr";

    /// <summary>Enough to tell six languages apart, and a fraction of a millisecond.</summary>
    private const int Sample = 600;

    /// <summary>Low accuracy takes 0.2 s to start and 82 MB; full accuracy, ten times that. Started at the first text that needs it.</summary>
    private static readonly Lazy<LanguageDetector> Detector = new(() => LanguageDetectorBuilder
        .FromLanguages(Language.French, Language.English, Language.Russian, Language.Spanish, Language.German, Language.Italian)
        .WithLowAccuracyMode().Build());

    private static readonly HashSet<string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "fr", "en", "ru", "es", "de", "it", "pt", "nl", "pl", "uk", "tr", "ar", "zh", "ja", "fa", "he", "el", "sv", "cs", "ro",
    };

    public static bool IsCode(string code) => Codes.Contains(code);

    /// <summary>ISO 639-1.</summary>
    public static string Of(string text)
    {
        var sample = text.Length <= Sample ? text : text[..Sample];
        return Detector.Value.DetectLanguageOf(sample) switch
        {
            Language.English => "en",
            Language.Russian => "ru",
            Language.Spanish => "es",
            Language.German => "de",
            Language.Italian => "it",
            _ => Usual,
        };
    }
}
