using TalksBot.Knowledge.Attribution;

namespace TalksBot.Knowledge.Mending;

/// <summary>Corrections of speakers, carried through an analysis: turns, sentences, reported speech.</summary>
internal sealed class SpeakerMending(IReadOnlyList<SpeakerCorrection> corrections, Analysis analysis)
{
    private readonly Dictionary<string, SpeakerCorrection> _byName = corrections.ToDictionary(correction => correction.Was, StringComparer.Ordinal);

    public Analysis Mended() => new([.. analysis.Passages.Select(Mended)], [.. analysis.Quotes.Select(Mended).OfType<ReportedSpeech>()]);

    private Passage Mended(Passage passage)
    {
        var (speaker, role) = Of(passage.Speaker, passage.Role);
        var kind = speaker is null && passage.Kind == PassageKind.Turn ? PassageKind.Text : passage.Kind;
        var sentences = passage.Sentences.Select(sentence =>
        {
            var (who, what) = Of(sentence.Speaker, sentence.Role);
            // words that are nobody's own belong to who has the floor
            return who is null && sentence.Speaker is not null ? sentence with { Speaker = speaker, Role = role } : sentence with { Speaker = who, Role = what };
        });
        return passage with { Speaker = speaker, Role = role, Kind = kind, Sentences = [.. sentences] };
    }

    private ReportedSpeech? Mended(ReportedSpeech speech)
    {
        var (speaker, role) = Of(speech.Speaker, speech.Role);
        return speaker is null && speech.Speaker is not null ? null : speech with { Speaker = speaker, Role = role };
    }

    private (string? Name, string? Role) Of(string? name, string? role)
    {
        if (name is null || !_byName.TryGetValue(name, out var correction))
            return (name, role);
        return correction.Now is null ? (null, null) : (correction.Now, correction.Role ?? (correction.Now == name ? role : RoleOf(correction.Now) ?? role));
    }

    // Two merged are one: what the text says of the one that stays.
    private string? RoleOf(string name) =>
        _byName.TryGetValue(name, out var own) && own.Now == name ? own.Role : analysis.Passages.SelectMany(passage => passage.Sentences).FirstOrDefault(sentence => sentence.Speaker == name && sentence.Role is not null)?.Role;
}
