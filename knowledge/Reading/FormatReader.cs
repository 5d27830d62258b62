namespace TalksBot.Knowledge.Reading;

/// <summary>Turns the decoded characters of one kind of file into texts.</summary>
internal interface IFormatReader
{
    /// <param name="path">Only for its name: the characters are already there.</param>
    /// <param name="characters">The file's characters, not yet normalised.</param>
    /// <param name="options">What the caller knows of the text.</param>
    IEnumerable<ReadOutcome> Read(string path, string characters, ReadOptions options);
}
