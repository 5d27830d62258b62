using System.Globalization;
using TalksBot.Bot.Conversations;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Callback data of an answer's buttons: "verb:key[:number][:place]", at most 64 bytes.</summary>
/// <param name="Key">Of the kept answer.</param>
/// <remarks>What comes back may be forged, from another chat, or of an older program: its form is checked here, the rights where it is used.</remarks>
internal sealed record ButtonData(ButtonVerb Verb, string Key)
{
    /// <summary>Bytes; Telegram's limit. All characters are ASCII.</summary>
    public const int Most = 64;

    private const int MostNumber = 99;

    /// <summary>Of the quotation in the answer, or of the complaint; from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether the button stands on a card, which then turns to another; else on the answer itself.</summary>
    public bool OnCard { get; init; }

    /// <summary>With an inline result: the quotation, of which nothing need be kept.</summary>
    public QuotedPlace? Place { get; init; }

    public string Write()
    {
        var verb = OnCard ? char.ToUpperInvariant((char)Verb) : (char)Verb;
        var number = Number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $":{Number}");
        return $"{verb}:{Key}{number}{(Place is null ? "" : $":{Place.Write()}")}";
    }

    /// <summary>Null when it is no data of ours, or of a verb that is not known (any more).</summary>
    public static ButtonData? Read(string? data)
    {
        if (data is not { Length: > 2 and <= Most } || data.Split(':') is not { Length: >= 2 and <= 4 } parts || parts[0].Length != 1 || !KeptAnswer.IsKey(parts[1]))
            return null;
        var verb = (ButtonVerb)char.ToLowerInvariant(parts[0][0]);
        if (!char.IsAsciiLetter(parts[0][0]) || !Enum.IsDefined(verb))
            return null;
        var read = new ButtonData(verb, parts[1]) { OnCard = char.IsAsciiLetterUpper(parts[0][0]) };
        foreach (var part in parts.AsSpan(2))
        {
            if (QuotedPlace.Read(part) is { } place)
                read = read with { Place = place };
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostNumber)
                read = read with { Number = number };
            else
                return null;
        }

        return read.Write() == data ? read : null; // one way to write it, and no other
    }
}
