using System.Collections.Frozen;

namespace TalksBot.Knowledge.Attribution.Words;

/// <summary>Cuts a range of a body into words and marks, in one pass.</summary>
internal static class Tokens
{
    private static readonly FrozenSet<string> Elisions = new[] { "l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Clitics = new[] { "il", "elle", "ils", "elles", "on", "je", "nous", "vous", "tu" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static List<Token> Of(string body, int start, int end)
    {
        var tokens = new List<Token>((end - start) / 5 + 4);
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(body[at]))
            {
                at++;
            }
            else if (char.IsLetterOrDigit(body[at]))
            {
                at = Word(body, at, end, tokens);
            }
            else
            {
                tokens.Add(new Token(at, at + 1, TokenKind.Mark));
                at++;
            }
        }

        return tokens;
    }

    private static int Word(string body, int start, int end, List<Token> tokens)
    {
        var hyphen = -1;
        var at = start;
        for (; at < end; at++)
        {
            var c = body[at];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            var goesOn = at + 1 < end && char.IsLetterOrDigit(body[at + 1]);
            if (c is '\'' or '’' && at > start)
            {
                if (Contains(Elisions, body.AsSpan(start, at - start)))
                {
                    tokens.Add(new Token(start, at, TokenKind.Elided));
                    return at + 1;
                }

                if (goesOn)
                    continue;
            }
            else if (c is '-' or '\u2011' && goesOn)
            {
                hyphen = at;
                continue;
            }
            else if (c is '.' or ',' && goesOn && char.IsAsciiDigit(body[at - 1]) && char.IsAsciiDigit(body[at + 1]))
            {
                continue;
            }

            break;
        }

        if (hyphen > start && Contains(Clitics, body.AsSpan(hyphen + 1, at - hyphen - 1)))
        {
            var verb = hyphen - 2 > start && body[hyphen - 1] is 't' or 'T' && body[hyphen - 2] is '-' or '\u2011' ? hyphen - 2 : hyphen;
            tokens.Add(new Token(start, verb, TokenKind.Word));
            tokens.Add(new Token(hyphen + 1, at, TokenKind.Clitic));
        }
        else
        {
            tokens.Add(new Token(start, at, TokenKind.Word));
        }

        return at;
    }

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
