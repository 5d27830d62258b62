namespace TalksBot.Bot.Telegram.Chats.Listening;

/// <summary>What a message says to the bot.</summary>
internal abstract record Said
{
    private Said() { }

    /// <summary>Something is asked.</summary>
    /// <param name="Text">Without the bot's name and without the command.</param>
    internal sealed record Question(string Text) : Said
    {
        /// <summary>Somebody else's text is passed on: whether the texts hold it is the question.</summary>
        public bool IsPassedOn { get; init; }
    }

    /// <summary>"/sources", "/model off".</summary>
    /// <param name="Name">In lower case, without the slash.</param>
    /// <param name="Argument">What follows; empty for nothing.</param>
    internal sealed record Command(string Name, string Argument) : Said
    {
        /// <summary>Surely meant for this bot: in private, or with its name. Else it may be meant for another one of the group.</summary>
        public bool IsNamed { get; init; } = true;
    }

    /// <summary>The bot is called, and asked nothing.</summary>
    internal sealed record Call : Said;

    /// <summary>A voice message, a picture, a sticker: nothing that the bot can read.</summary>
    internal sealed record Thing : Said;
}
