using System.Globalization;

namespace TalksBot.Bot.Insight.Gaps;

/// <summary>A group of questions that no text answered, for the maintainers: no word of who asked.</summary>
/// <param name="Wordings">How it was worded, the latest first; at least one.</param>
internal sealed record GapEntry(long Id, int Count, IReadOnlyList<LangCount> Langs, DateTimeOffset Last, IReadOnlyList<GapWording> Wordings)
{
    public string Number => Id.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<string> Questions => [.. Wordings.Select(wording => wording.Text)];

    /// <summary>The id that a number stands for; 0, which none has, for anything else.</summary>
    public static long IdOf(string number) => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}

/// <summary>A question in the words of who asked, and the chats where it was asked so (<see cref="GapQuestion.Chat"/>).</summary>
internal sealed record GapWording(string Text, IReadOnlyList<long> Chats)
{
    /// <summary>Asked in groups, and nowhere else: a group's id is negative.</summary>
    public bool IsOfGroups => Chats.All(chat => chat < 0);
}
