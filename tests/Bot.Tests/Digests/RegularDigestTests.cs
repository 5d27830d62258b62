using TalksBot.Bot.Digests;

namespace TalksBot.Bot.Tests.Digests;

/// <summary>A digest that is too long for one regular message, where rich ones are switched off (Telegram:Rich).</summary>
public sealed class RegularDigestTests
{
    [Fact]
    public async Task It_goes_out_as_regular_messages_with_the_buttons_on_the_last()
    {
        await using var quay = await Quay.OpenAsync(rich: false);
        AddMuch(quay);

        await quay.AtAsync("2026-11-24 08:00");

        var parts = quay.Server.MessagesIn(quay.Group).FromBot;
        parts.Should().HaveCountGreaterThan(1).And.OnlyContain(part => part.RichJson == null);
        parts.Select(part => part.Keyboard.Count > 0).Should().Equal(parts.Select(part => part == parts[^1]));
        quay.Server.Record.Of("sendRichMessage").Should().BeEmpty();
    }

    [Fact]
    public async Task Its_preview_has_no_rich_form()
    {
        await using var quay = await Quay.OpenAsync(rich: false);
        AddMuch(quay);

        var preview = await quay.House.Digests.PreviewAsync(quay.Group.Id, TestContext.Current.CancellationToken);

        (preview!.Rich, preview.Rest?.Count).Should().Be((null, 1));
    }

    [Fact]
    public async Task What_follows_its_first_message_goes_out_only_while_all_that_it_quotes_stands()
    {
        await using var quay = await Quay.OpenAsync(rich: false);
        var told = AddMuch(quay);
        await quay.AtAsync("2026-11-24 08:00");
        var slot = quay.House.Slots(quay.Group.Id)[0].Key;
        quay.House.Check.Stands(slot).Should().BeTrue();

        quay.House.Texts.Retire(told[0], null);

        quay.House.Check.Stands(slot).Should().BeFalse();
    }

    /// <summary>As many texts as a full digest has points, each with a long sentence and a long title.</summary>
    /// <returns>Their ids.</returns>
    private static string[] AddMuch(Quay quay)
    {
        quay.Subscribe(quay.Group, s => s with { Length = DigestLength.Full });
        return
        [
            .. "abcdefg".Select(text => quay.Add(
                $"Le quai {string.Join(' ', Enumerable.Range('a', 24).Select(word => $"gréement{text}{(char)word}marin"))} vit enfin.",
                $"{char.ToUpperInvariant(text)} : {string.Join(' ', Enumerable.Repeat("le port et ses quais", 9))}")),
        ];
    }
}
