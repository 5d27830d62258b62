using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using TalksBot.Bot.Access;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Tests.Sources.Web;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Tests.Sources.Watching;

/// <summary>What comes of feeds, from a server on the loopback interface that counts as public.</summary>
public sealed class FeedWatchTests : IAsyncLifetime
{
    private readonly WatchedTexts _there = new();
    private readonly List<Item> _items = [];
    private readonly List<string> _asked = [];
    private TwoNetworks _web = null!;
    private WebFetcher _fetcher = null!;
    private FeedWatch _watch = null!;
    private FeedOptions _feed = null!;

    public async ValueTask InitializeAsync()
    {
        _web = await TwoNetworks.StartAsync();
        _fetcher = new WebFetcher(_web.Rules);
        _watch = _there.FeedWatch(_fetcher, first: 2);
        _feed = new FeedOptions(_web.Public("/feed")) { Mode = FeedMode.Add, Tags = ["port"] };
        _web.Pages["/feed"] = context => context.Response.WriteAsync(Rss());
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _web.DisposeAsync();
        _there.Dispose();
    }

    [Fact]
    public async Task Of_a_feed_that_is_new_the_newest_items_are_taken_and_the_older_ones_count_as_known()
    {
        for (var day = 1; day <= 9; day++)
            Publish(day);
        await LookAsync();
        Titles().Should().BeEquivalentTo("Jour 8", "Jour 9");
        await LookAsync();
        Titles().Should().HaveCount(2);

        Publish(10);
        await LookAsync();

        Titles().Should().BeEquivalentTo("Jour 8", "Jour 9", "Jour 10");
        var source = _there.Texts.All().Single(source => source.Title == "Jour 10");
        (source.Date, source.Author, source.Url).Should().Be((new DateOnly(2026, 1, 10), "Maud Le Goff", _web.Public("/jour/10")));
        _there.Texts.StateOf(source.Id)!.Tags.Should().Equal("port");
        _there.Texts.Find(source.Id)!.Body.Should().Contain("Le bac du jour 10");
    }

    [Fact]
    public async Task An_item_is_taken_once_whatever_its_place_its_title_and_the_run()
    {
        Publish(1);
        Publish(2);
        await LookAsync();
        _items.Reverse();
        _items[0] = _items[0] with { Title = "Jour 1, corrigé" };
        _there.Restart();
        _watch = _there.FeedWatch(_fetcher, first: 2);
        await LookAsync();

        Titles().Should().BeEquivalentTo("Jour 1", "Jour 2");
    }

    [Fact]
    public async Task What_comes_under_a_tag_that_is_bound_to_a_chat_is_seen_there_alone()
    {
        var audience = new SourceAudience(_there.Texts, _there.Time);
        _there.Texts.Store.Write(tx => audience.BindTag(tx, "port", -100, AuditEntry.CommandLine));
        Publish(1);
        await LookAsync();

        audience.ChatsOf(_there.Texts.List().Single().Id).Should().Equal(-100);
    }

    [Fact]
    public async Task A_source_that_was_removed_is_not_brought_back()
    {
        Publish(1);
        await LookAsync();
        _there.Texts.Erase(_there.Texts.List().Single().Id, null);
        await LookAsync();

        Titles().Should().BeEmpty();
    }

    [Fact]
    public async Task Where_the_feed_holds_a_summary_the_text_is_the_page_at_the_link()
    {
        _web.Pages["/article"] = context => Html(context, "<article><h1>Le phare repeint</h1><p>Le phare de Men Du sera repeint en juin, a dit la mairie.</p><p>Il faudra quarante pots de peinture et trois semaines de beau temps.</p></article>");
        _items.Add(new Item("a", "Le phare repeint", _web.Public("/to?u=/article"), new DateOnly(2026, 1, 1), null, "Le phare sera repeint…"));
        _items.Add(new Item("b", "Rien que le lien", _web.Public("/article?b"), new DateOnly(2026, 1, 2), null, ""));
        _web.Pages["/article"] = context => Html(context, $"<article><h1>Un article</h1><p>Le phare de Men Du sera repeint en juin {context.Request.QueryString}, a dit la mairie.</p><p>Il faudra quarante pots de peinture et trois semaines de beau temps.</p></article>");
        await LookAsync();

        var sources = _there.Texts.All().ToList();
        sources.Select(source => source.Title).Should().BeEquivalentTo("Le phare repeint", "Rien que le lien");
        sources.Should().OnlyContain(source => source.Body.Contains("quarante pots"));
        sources.Single(source => source.Title == "Le phare repeint").Url.Should().Be(_web.Public("/article"));
    }

    [Fact]
    public async Task A_page_that_stays_silent_is_tried_three_times_before_the_summary_is_taken()
    {
        _web.Pages["/article"] = Status(503);
        _items.Add(new Item("a", "Le phare", _web.Public("/article"), new DateOnly(2026, 1, 1), null, "Le phare de Men Du sera repeint en juin."));
        await LookAsync();
        await LookAsync();
        Titles().Should().BeEmpty();
        await LookAsync();

        _there.Texts.All().Should().ContainSingle().Which.Body.Should().Contain("repeint en juin");
    }

    [Fact]
    public async Task An_article_that_is_there_already_is_not_taken_again()
    {
        Publish(1);
        await LookAsync();
        var other = _feed with { Url = _web.Public("/feed?rubrique=port") };
        await _watch.LookAsync(other, CancellationToken.None);

        Titles().Should().Equal("Jour 1");
    }

    [Fact]
    public async Task A_feed_that_did_not_change_is_asked_by_its_stamp_and_not_read()
    {
        _web.Pages["/feed"] = async context =>
        {
            _asked.Add(context.Request.Headers.IfNoneMatch.ToString());
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
                context.Response.StatusCode = 304;
            else
                await context.Response.WriteAsync(Rss());
        };
        Publish(1);
        await LookAsync();
        await LookAsync();

        _asked.Should().Equal("", "\"v1\"");
        State().LastLook.Should().Be(_there.Time.GetUtcNow());
        Titles().Should().Equal("Jour 1");
    }

    [Fact]
    public async Task Many_new_items_are_taken_some_at_a_look_the_oldest_first_though_the_feed_does_not_change()
    {
        _web.Pages["/feed"] = async context =>
        {
            context.Response.Headers.ETag = $"\"{_items.Count}\"";
            if (context.Request.Headers.IfNoneMatch == context.Response.Headers.ETag)
                context.Response.StatusCode = 304;
            else
                await context.Response.WriteAsync(Rss());
        };
        await LookAsync();
        for (var day = 1; day <= 14; day++)
            Publish(day);
        await LookAsync();
        Titles().Should().BeEquivalentTo(Enumerable.Range(1, 10).Select(day => $"Jour {day}"));
        await LookAsync();

        Titles().Should().HaveCount(14);
    }

    [Fact]
    public async Task A_feed_is_asked_at_its_time_and_not_before_the_server_allows_it()
    {
        Publish(1);
        _watch.IsDue(_feed).Should().BeTrue();
        await LookAsync();
        After(TimeSpan.FromMinutes(59)).Should().BeFalse();
        After(TimeSpan.FromMinutes(1)).Should().BeTrue();

        _web.Pages["/feed"] = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "7200";
            return Task.CompletedTask;
        };
        await LookAsync();
        After(TimeSpan.FromMinutes(119)).Should().BeFalse();
        After(TimeSpan.FromMinutes(1)).Should().BeTrue();
    }

    [Fact]
    public async Task What_passes_by_itself_is_told_after_a_day_and_once_when_it_is_over()
    {
        _web.Pages["/feed"] = Status(503);
        for (var hour = 0; hour < 24; hour++)
            await LookAsync(TimeSpan.FromHours(1));
        _there.Told().Should().BeEmpty();
        await LookAsync(TimeSpan.FromHours(1));
        _there.Told().Should().ContainSingle().Which.Should().Contain(_feed.Url).And.Contain("503");
        await LookAsync(TimeSpan.FromHours(1));
        _there.Restart();
        _watch = _there.FeedWatch(_fetcher);
        await LookAsync(TimeSpan.FromHours(1));
        _there.Told().Should().BeEmpty();

        _web.Pages["/feed"] = context => context.Response.WriteAsync(Rss());
        await LookAsync();
        _there.Told().Should().ContainSingle().Which.Should().Contain("de nouveau");
        await LookAsync();
        _there.Told().Should().BeEmpty();
    }

    [Theory]
    [InlineData("<html><body>Bonjour</body></html>")]
    [InlineData("<rss><channel><item><title>Sans fin")]
    [InlineData("""<!DOCTYPE r [<!ENTITY a "b">]><rss version="2.0"><channel><title>&a;</title></channel></rss>""")]
    public async Task A_feed_that_is_none_is_told_after_three_looks(string content)
    {
        _web.Pages["/feed"] = context => context.Response.WriteAsync(content);
        await LookAsync();
        await LookAsync();
        _there.Told().Should().BeEmpty();
        await LookAsync();

        _there.Told().Should().ContainSingle().Which.Should().Contain("RSS");
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_told_at_once_and_asked_once_a_day()
    {
        _web.Pages["/feed"] = Status(410);
        await LookAsync();

        _there.Told().Should().ContainSingle().Which.Should().Contain("n’existe plus");
        After(TimeSpan.FromHours(23)).Should().BeFalse();
        After(TimeSpan.FromHours(1)).Should().BeTrue();
        await LookAsync();
        _there.Told().Should().BeEmpty();
    }

    [Fact]
    public async Task A_feed_and_an_item_that_lead_to_a_private_address_are_refused()
    {
        _items.Add(new Item("a", "Le phare", $"http://private.test:{_web.Port}/page", new DateOnly(2026, 1, 1), null, "Le phare sera repeint."));
        await LookAsync();
        Titles().Should().Equal("Le phare");

        _web.Pages["/feed"] = context =>
        {
            context.Response.Redirect($"http://private.test:{_web.Port}/page");
            return Task.CompletedTask;
        };
        for (var i = 0; i < 3; i++)
            await LookAsync();

        _web.PrivateRequests.Should().Be(0);
        _there.Told().Should().ContainSingle().Which.Should().Contain("ne mène pas au Web public");
    }

    [Fact]
    public async Task A_feed_that_never_ends_is_cut_off()
    {
        _web.Pages["/feed"] = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync("<item><title>Encore</title></item>\n", context.RequestAborted);
        };
        using var fetcher = new WebFetcher(_web.Rules with { MostBytes = 100_000 });
        _watch = _there.FeedWatch(fetcher);
        for (var i = 0; i < 3; i++)
            await LookAsync();

        _there.Told().Should().ContainSingle().Which.Should().Contain("Mo");
    }

    private async Task LookAsync(TimeSpan after = default)
    {
        await _watch.LookAsync(_feed, TestContext.Current.CancellationToken);
        _there.Time.Advance(after);
    }

    private bool After(TimeSpan wait)
    {
        _there.Time.Advance(wait);
        return _watch.IsDue(_feed);
    }

    private IEnumerable<string> Titles() => _there.Texts.List().Select(source => source.Title);

    private WatchedFeed State() => _watch.StateOf(_feed)!;

    private void Publish(int day) => _items.Insert(0, new Item($"urn:jour:{day}", $"Jour {day}", _web.Public($"/jour/{day}"), new DateOnly(2026, 1, day), $"<p>Le bac du jour {day} part à {day} heures et demie.</p><p>La passeuse a compté {day * 3} passagers.</p>", null));

    private string Rss()
    {
        var rss = new StringBuilder("""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le port</title><link>https://port.example/</link><description>Nouvelles</description><language>fr</language>""");
        foreach (var item in _items)
            rss.Append(CultureInfo.InvariantCulture, $"""<item><guid isPermaLink="false">{item.Id}</guid><title>{item.Title}</title><link>{item.Link.Replace("&", "&amp;", StringComparison.Ordinal)}</link><dc:creator>Maud Le Goff</dc:creator><pubDate>{item.Date.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture)} 08:00:00 GMT</pubDate>{(item.Whole is null ? "" : $"<content:encoded><![CDATA[{item.Whole}]]></content:encoded>")}<description>{item.Summary}</description></item>""");
        return rss.Append("</channel></rss>").ToString();
    }

    private static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static Task Html(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!doctype html><html lang=fr><head><title>Page</title></head><body>{body}</body></html>");
    }

    private sealed record Item(string Id, string Title, string Link, DateOnly Date, string? Whole, string? Summary);
}
