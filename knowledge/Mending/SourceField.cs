namespace TalksBot.Knowledge.Mending;

/// <summary>What is known of a source beside its words. Stored by name: a name is never changed nor taken away.</summary>
public enum SourceField
{
    Title,
    Author,

    /// <summary>yyyy-MM-dd.</summary>
    Date,

    /// <summary>ISO 639-1. Another one has the text read anew: who says what is found by a language's own words.</summary>
    Lang,

    /// <summary>An http or https address.</summary>
    Url,
}
