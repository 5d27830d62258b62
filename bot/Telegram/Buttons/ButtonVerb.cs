namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>What a button of an answer does. Each value is the letter that stands for it in callback data: old buttons hold it, so it is never changed nor used for another.</summary>
internal enum ButtonVerb
{
    /// <summary>Shows the passage before and after, the quoted words marked.</summary>
    Context = 'c',

    /// <summary>Shows title, author, date and the original page.</summary>
    Source = 's',

    /// <summary>Shows who says it.</summary>
    Who = 'w',

    /// <summary>Shows the quotations that the message had no room for.</summary>
    More = 'm',

    Helpful = 'y',

    /// <summary>Notes the thumb and asks why.</summary>
    Unhelpful = 'n',

    /// <summary>Says why; the number is the complaint's.</summary>
    Complaint = 'x',

    /// <summary>Puts what is seldom wanted in the place of the buttons.</summary>
    Menu = 'o',

    /// <summary>Puts the answer's own buttons back.</summary>
    Buttons = 'r',

    /// <summary>Puts the answer back where a card was opened in its place.</summary>
    Back = 'b',

    /// <summary>Tells how to ask about a digest.</summary>
    Ask = 'a',

    /// <summary>Puts those of whom a digest may have fewer words in the place of its buttons.</summary>
    Fewer = 'f',

    Delete = 'd',
    Silence = 'q',
}
