using System.Globalization;
using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Mending;

/// <summary>
/// What maintainers set right in a source, kept beside its versions, which are never altered: a source is a version, its analysis, and these.
/// Each correction says what it was made of, and holds wherever that stands: after the text is read anew by a better program, in a new version, in an
/// earlier one. Where it does not stand, the correction rests: a new version with a title of its own keeps that title.
/// </summary>
public sealed record SourceCorrections
{
    public static SourceCorrections None { get; } = new();

    public IReadOnlyList<FieldCorrection> Fields { get; init; } = [];
    public IReadOnlyList<SpeakerCorrection> Speakers { get; init; } = [];

    public bool IsEmpty => Fields.Count == 0 && Speakers.Count == 0;

    /// <summary>A text with what is known of it set right; its body is untouched.</summary>
    public RawText On(RawText text) => Fields.Count == 0 ? text : text with
    {
        Title = Now(SourceField.Title, text.Title) ?? text.Title,
        Author = Now(SourceField.Author, text.Author),
        Date = Now(SourceField.Date, Print(text.Date)) is { } date ? DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture) : null,
        Lang = Now(SourceField.Lang, text.Lang) ?? text.Lang,
        Url = Now(SourceField.Url, text.Url),
    };

    /// <summary>An analysis with its speakers set right.</summary>
    public Analysis On(Analysis analysis) => Speakers.Count == 0 ? analysis : new SpeakerMending(Speakers, analysis).Mended();

    /// <summary>These and what is mended now.</summary>
    /// <param name="text">The version that is quoted, as it came in.</param>
    public SourceCorrections After(SourceMend mend, RawText text) => this with
    {
        Fields = mend.Fields.Aggregate(Fields, (fields, one) => After(fields, one, ValueOf(text, one.Field))),
        Speakers = mend.Speakers.Aggregate(Speakers, After),
    };

    private string? Now(SourceField field, string? was) =>
        Fields.FirstOrDefault(correction => correction.Field == field && correction.Was == was) is { } fits ? fits.Now : was;

    private static IReadOnlyList<FieldCorrection> After(IReadOnlyList<FieldCorrection> fields, FieldMend mend, string? was)
    {
        var others = fields.Where(correction => correction.Field != mend.Field || correction.Was != was);
        return mend.Now == was ? [.. others] : [.. others, new FieldCorrection(mend.Field, was, mend.Now)];
    }

    // A name may stand in the text and be what others were renamed to: those follow, and so does the name itself unless it was mended already.
    private static IReadOnlyList<SpeakerCorrection> After(IReadOnlyList<SpeakerCorrection> speakers, SpeakerMend mend)
    {
        var after = speakers
            .Select(correction => correction.Now == mend.Name ? correction with { Now = mend.Now, Role = mend.Now is null ? null : mend.Role ?? correction.Role } : correction)
            .ToList();
        if (after.TrueForAll(correction => correction.Was != mend.Name))
            after.Add(new SpeakerCorrection(mend.Name, mend.Now, mend.Now is null ? null : mend.Role));
        return after.FindAll(correction => correction.Now != correction.Was || correction.Role is not null);
    }

    private static string? ValueOf(RawText text, SourceField field) => field switch
    {
        SourceField.Title => text.Title,
        SourceField.Author => text.Author,
        SourceField.Date => Print(text.Date),
        SourceField.Lang => text.Lang,
        _ => text.Url,
    };

    private static string? Print(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>Where a text came in with <paramref name="Was"/>, <paramref name="Now"/> holds.</summary>
public sealed record FieldCorrection(SourceField Field, string? Was, string? Now);

/// <summary>Where the analysis gives words to <paramref name="Was"/>, they are <paramref name="Now"/>'s; with null, they are told by the text itself.</summary>
/// <param name="Role">Null leaves what the text says of the name.</param>
public sealed record SpeakerCorrection(string Was, string? Now, string? Role);
