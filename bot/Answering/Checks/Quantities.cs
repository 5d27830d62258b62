using System.Collections.Frozen;
using System.Globalization;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>Finds the numbers of a text, in digits and in words: "12,5", "vingt-cinq", "3 millions", "шесть".</summary>
internal static class Quantities
{
    private static readonly FrozenSet<string> Joints = FrozenSet.ToFrozenSet(["et", "and"]);
    private static readonly FrozenSet<string> LowerBounds = FrozenSet.ToFrozenSet(
        ["plus de", "plus d", "more than", "over", "au moins", "at least", "au-dela de", "минимум", "более", "больше", "свыше", "не менее", "не меньше"]);
    private static readonly FrozenSet<string> UpperBounds = FrozenSet.ToFrozenSet(
        ["moins de", "moins d", "less than", "fewer than", "under", "au plus", "at most", "up to", "jusqu a", "менее", "меньше", "не более", "не больше"]);

    public static List<Quantity> Of(IReadOnlyList<Token> tokens, string lang)
    {
        var words = NumberWords.Of(lang);
        var found = new List<Quantity>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var quantity = tokens[i].IsNumber ? FromDigits(tokens, words, i) : FromWords(tokens, words, i);
            if (quantity is null)
                continue;
            found.Add(quantity);
            i = quantity.Last;
        }

        return found;
    }

    private static Quantity FromDigits(IReadOnlyList<Token> tokens, NumberWords words, int first)
    {
        var values = Read(tokens[first].Folded);
        var last = first;
        while (last + 1 < tokens.Count && words.TryGet(tokens[last + 1].Folded, out var factor, out var multiplies) && multiplies)
        {
            values = [.. values.Select(v => v * factor)];
            last++;
        }

        return new Quantity(values, first, last, BoundBefore(tokens, first), IsArticle: false);
    }

    private static IReadOnlyList<decimal> Read(string digits)
    {
        var compact = digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        var parts = compact.Split('.', ',');
        if (parts.Length == 1)
            return [Parse(compact)];
        if (parts.Length > 2)
            return [Parse(string.Concat(parts))]; // 1.234.567
        var asDecimal = Parse(parts[0] + "." + parts[1]);
        return parts[1].Length == 3 && parts[0] != "0" ? [asDecimal, Parse(string.Concat(parts))] : [asDecimal];
    }

    private static decimal Parse(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;

    private static Quantity? FromWords(IReadOnlyList<Token> tokens, NumberWords words, int first)
    {
        if (!words.TryGet(tokens[first].Folded, out var value, out var multiplies))
            return null;
        var number = new Composition();
        number.TryAdd(value, multiplies);
        var last = first;
        while (last + 1 < tokens.Count && !tokens[last + 1].OpensClause)
        {
            var joint = Joints.Contains(tokens[last + 1].Folded) && last + 2 < tokens.Count ? 1 : 0;
            if (!words.TryGet(tokens[last + 1 + joint].Folded, out value, out multiplies) || !number.TryAdd(value, multiplies, joint > 0))
                break;
            last += 1 + joint;
        }

        return new Quantity([number.Value], first, last, BoundBefore(tokens, first), IsArticle: last == first && number.Value == 1);
    }

    private static Bound BoundBefore(IReadOnlyList<Token> tokens, int first)
    {
        for (var length = 1; length <= 2 && first - length >= 0; length++)
        {
            var before = string.Join(' ', Enumerable.Range(first - length, length).Select(i => tokens[i].Folded));
            if (UpperBounds.Contains(before))
                return before is "менее" or "меньше" && first >= 2 && tokens[first - 2].Folded == "не" ? Bound.Lower : Bound.Upper;
            if (LowerBounds.Contains(before))
                return before is "более" or "больше" && first >= 2 && tokens[first - 2].Folded == "не" ? Bound.Upper : Bound.Lower;
        }

        return Bound.None;
    }

    /// <summary>A number put together from words, from the great to the small.</summary>
    private sealed class Composition
    {
        private decimal done;
        private decimal current;
        private bool any;

        public decimal Value => done + current;

        /// <summary>False when the word does not go on with the number: it begins another.</summary>
        public bool TryAdd(decimal value, bool multiplies, bool joined = false)
        {
            if (!any)
            {
                (current, any) = (value, true);
                return true;
            }

            if (multiplies)
                return Multiply(value);
            var units = current % 100;
            if (value == 20 && units == 4)
                current += 76; // quatre-vingts
            else if (units is 60 or 80 && value is >= 10 and < 20)
                current += value; // soixante-dix, quatre-vingt-onze
            else if (value is >= 1 and < 10 && current > 0 && current % 10 == 0 && !(joined && value > 1 && current < 20) && current != 10)
                current += value;
            else if (value is >= 7 and < 10 && current % 100 is 10 or 70 or 90)
                current += value; // dix-sept
            else if (value is >= 10 and < 100 && current % 100 == 0 && (current > 0 || done > 0))
                current += value;
            else if (value is >= 100 and < 1000 && current == 0 && done > 0)
                current = value; // две тысячи двести
            else if (value is >= 1 and < 10 && current == 0 && done > 0)
                current = value;
            else
                return false;
            return true;
        }

        private bool Multiply(decimal factor)
        {
            if (factor == 100)
            {
                if (current is < 1 or > 99)
                    return false;
                current *= 100;
                return true;
            }

            if (Value == 0 || done > 0 && factor >= done)
                return false;
            done += Math.Max(current, 1) * factor;
            current = 0;
            return true;
        }
    }
}
