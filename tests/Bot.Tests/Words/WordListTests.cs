using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Tests.Words;

public sealed partial class WordListTests
{
    private static readonly Type[] Lists = [.. typeof(WordList).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WordList))).OrderBy(type => type.Name)];

    public static TheoryData<string> Names => [.. Lists.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_three_languages_say_the_same_things_with_the_same_blanks(string list)
    {
        var french = Entries(list, "");
        foreach (var lang in (string[])["en", "ru"])
        {
            var other = Entries(list, lang);
            other.Keys.Should().BeEquivalentTo(french.Keys, $"{list} in {lang}");
            foreach (var (name, text) in french)
                Blanks(other[name]).Should().BeEquivalentTo(Blanks(text), $"{name} in {lang}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_has_an_entry_and_every_entry_a_use(string list)
    {
        var type = Lists.Single(l => l.Name == list);
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false, Name: not nameof(MenuWords.Of) })
            .Select(m => m.Name);
        var entries = Entries(list, "").Keys;
        members.Should().BeSubsetOf(entries);
        entries.Where(e => !members.Contains(e) && e is not ("AccordingToWithRole" or "QuotationWithMarks") && !e.StartsWith("Language", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void French_is_set_as_an_editor_sets_it(string list)
    {
        foreach (var (name, text) in Entries(list, ""))
        {
            text.Should().NotContain("'", name);
            NarrowSigns().IsMatch(text).Should().BeFalse($"a no-break space stands before : ; ! ? » and after « in {name}");
        }
    }

    [Theory]
    [InlineData("fr", "Le pont est sain", "« Le pont est sain »")]
    [InlineData("fr", "Le pont est sain », a dit le maire", "“Le pont est sain », a dit le maire”")]
    [InlineData("ru", "Мост «цел", "„Мост «цел“")]
    [InlineData("en", "Le pont est « sain »", "“Le pont est « sain »”")]
    [InlineData("en", "The bridge is “sound”", "« The bridge is “sound” »")]
    public void A_slice_with_quotation_marks_in_it_stands_in_those_of_the_other_kind(string lang, string slice, string quotation) =>
        AnswerWords.In(lang).Quotation(slice).Replace('\u00A0', ' ').Replace('\u202F', ' ').Should().Be(quotation);

    [Theory]
    [MemberData(nameof(Names))]
    public void Quotation_marks_stand_around_quotations_alone(string list)
    {
        foreach (var lang in (string[])["", "en", "ru"])
            Entries(list, lang).Where(e => e.Key is not ("Quotation" or "QuotationWithMarks") && Marks().IsMatch(e.Value)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, "fr")]
    [InlineData("", "fr")]
    [InlineData("fr-CA", "fr")]
    [InlineData("ru_RU", "ru")]
    [InlineData("en", "en")]
    [InlineData("de", "en")]
    [InlineData("frr", "en")]
    public void The_nearest_language_is_spoken(string? asked, string spoken) => WordList.Nearest(asked).Should().Be(spoken);

    private static Dictionary<string, string> Entries(string list, string lang) =>
        new ResourceManager($"TalksBot.Bot.Words.{list}", typeof(WordList).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(lang), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Blanks(string text) => Blank().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();

    [GeneratedRegex("[«»“”„\"]")]
    private static partial Regex Marks();

    // A colon within an address, a key (Llm:Endpoint) or a time has no space before it in French either.
    [GeneratedRegex(@"[^\u00a0\u202f]([;!?](\s|$)|»)|[ ]:|\p{L}:(\s|$)|«[^\u00a0\u202f]")]
    private static partial Regex NarrowSigns();
}
