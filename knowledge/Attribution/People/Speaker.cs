namespace TalksBot.Knowledge.Attribution.People;

/// <summary>Who is meant by a noun phrase.</summary>
/// <param name="Name">The fullest form that the text gives; a pronoun as printed when it is not sure whom it means.</param>
/// <param name="CanHold">Whether sentences may be given to it: a person, an institution, a country, but no document and no pronoun.</param>
internal sealed record Speaker(string Name, string? Role, bool CanHold, Gender Gender = Gender.Unknown);
