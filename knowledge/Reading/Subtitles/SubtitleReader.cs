using System.Text.RegularExpressions;

namespace TalksBot.Knowledge.Reading.Subtitles;

/// <summary>Subtitles as a text: cues joined into paragraphs, a turn of a speaker each, with the time at which each part is said.</summary>
internal sealed partial class SubtitleReader : IFormatReader
{
    /// <summary>Seconds of silence between two sentences after which a new paragraph begins.</summary>
    private const double Pause = 3;

    /// <summary>Characters after which a paragraph ends with its sentence.</summary>
    private const int LongParagraph = 700;

    public IEnumerable<ReadOutcome> Read(string path, string characters, ReadOptions options)
    {
        var text = BodyNormalisation.Normalise(characters);
        yield return TextOf(path, text, options);
    }

    private static ReadOutcome TextOf(string path, string text, ReadOptions options)
    {
        try
        {
            var cues = CueReader.Cues(text);
            var voices = cues.SelectMany(c => c.Lines).Select(l => l.Voice).OfType<string>().Distinct().ToList();
            var body = Write(cues, voices.Count > 1, options.Reading.MaxCharacters);
            var lang = CueReader.Header(text, "Language")?.Split('-')[0].ToLowerInvariant();
            var date = CueReader.Header(text, "Date");
            return new TextRead(path, new RawText
            {
                Id = options.Id ?? SourceId.FromPath(path),
                Title = options.Title ?? CueReader.Header(text, "Title") ?? CueReader.FirstLine(text) ?? SourceId.TitleFromPath(path),
                Author = options.Author ?? CueReader.Header(text, "Author") ?? (voices.Count == 1 ? voices[0] : null),
                Date = options.Date ?? (date is null ? null : Datelines.Parse(date)),
                Lang = (options.Lang ?? (lang is not null && TextLanguage.IsCode(lang) ? lang : null) ?? SourceId.LangFromPath(path))?.ToLowerInvariant() ?? TextLanguage.Of(body.Text),
                Url = options.Url,
                Body = body.Text,
                Format = BodyFormat.Lines,
                Places = body.Places,
            });
        }
        catch (UnreadableException refused)
        {
            return new ReadRefusal(path, refused.Reason, refused.Detail);
        }
    }

    private static ExtractedBody Write(IReadOnlyList<Cue> cues, bool voiced, int most)
    {
        var body = new BodyWriter(most);
        var last = ' '; // of what was said before
        var begun = 0;
        string? voice = null;
        Cue? before = null;
        foreach (var cue in cues)
        {
            var pause = before is not null && cue.Start - before.End >= Pause;
            // Captions that roll up show the line before once more.
            foreach (var line in cue.Lines.Where(line => before is null || !before.Lines.Contains(line) || cue.Start > before.End + Pause))
            {
                var isOver = last is ' ' or '.' or '!' or '?' or '…' or '»' or '"' or '”' or ')';
                var isOther = line.Voice is null ? isOver && Label(line.Text) is { } label && label != voice : line.Voice != voice;
                if (body.Length > begun && (isOther || isOver && (pause || body.Length - begun > LongParagraph || Dash().IsMatch(line.Text))))
                {
                    body.EndParagraph();
                    begun = body.Length;
                }

                voice = line.Voice ?? (isOver ? Label(line.Text) : null) ?? voice;
                var named = body.Length == begun && voiced && line.Voice is not null;
                if (body.Length > begun)
                    body.Part(" ", null);
                body.Part(named ? $"{line.Voice} : {line.Text}" : line.Text, (int)cue.Start);
                last = line.Text[^1];
                pause = false;
            }

            before = cue;
        }

        return body.End(PlaceKind.Time);
    }

    /// <summary>The name that a line begins with: "Jeanne Morin :", "SP :", "« CV » :".</summary>
    private static string? Label(string line)
    {
        if (Labelled().Match(line) is not { Success: true } match)
            return null;
        var name = match.Groups["n"].Value.Trim();
        return name.Split(' ').All(word => char.IsUpper(word[0]) || word is "de" or "du" or "la" or "le" or "van" or "von" or "el" or "al") ? name : null;
    }

    [GeneratedRegex(@"^(?:>>\s*)?(?:«\s*)?(?<n>\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}.'’-]{1,30}){0,4})(?:\s*»)?\s?:(?=\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[-–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
