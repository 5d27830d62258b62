namespace TalksBot.Knowledge.Attribution.People;

/// <summary>Somebody whom a text names in full.</summary>
/// <param name="Role">What the text says the person is, without the article; null when it does not say.</param>
internal sealed record Person(string Name, string? Role, Gender Gender)
{
    public string[] Words { get; } = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

internal enum Gender
{
    Unknown,
    Masculine,
    Feminine,
}
