using System.Text;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Tests.Sources.Web;

public sealed class WebFetcherTests : IAsyncLifetime
{
    private TwoNetworks _networks = null!;
    private WebFetcher _fetcher = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _networks = await TwoNetworks.StartAsync();
        _fetcher = new WebFetcher(_networks.Rules);
    }

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _networks.DisposeAsync();
    }

    /// <summary>P stands for the port of both servers.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:P/")]
    [InlineData("http://localhost:P/")]
    [InlineData("http://LOCALHOST.:P/")]
    [InlineData("http://private.test:P/")]
    [InlineData("http://both.test:P/")]
    [InlineData("http://mapped.test:P/")]
    [InlineData("http://[::1]:P/")]
    [InlineData("http://[::]:P/")]
    [InlineData("http://[::ffff:127.0.0.1]:P/")]
    [InlineData("http://[::127.0.0.1]:P/")]
    [InlineData("http://[64:ff9b::7f00:1]:P/")]
    [InlineData("http://[2002:7f00:1::]:P/")]
    [InlineData("http://[fe80::1]:P/")]
    [InlineData("http://[fc00::1]:P/")]
    [InlineData("http://2130706433:P/")]
    [InlineData("http://0x7f.1:P/")]
    [InlineData("http://0x7f000001:P/")]
    [InlineData("http://0177.0.0.1:P/")]
    [InlineData("http://127.1:P/")]
    [InlineData("http://0:P/")]
    [InlineData("http://0.0.0.0:P/")]
    [InlineData("http://１２７.０.０.１:P/")]
    [InlineData("http://127。0。0。1:P/")]
    [InlineData("http://169.254.169.254:P/latest/meta-data/")]
    [InlineData("http://10.0.0.1:P/")]
    [InlineData("http://public.test@127.0.0.1:P/")]
    [InlineData("http://anna:secret@public.test:P/")]
    [InlineData("http://127.0.0.1:P#@public.test:P/")]
    [InlineData("http://127.0.0.1:P\\@public.test:P/")]
    [InlineData("http://public.test:22/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://public.test/")]
    [InlineData("gopher://127.0.0.1:P/_GET")]
    [InlineData("http://public.test:P/to?u=http://127.0.0.1:P/")]
    [InlineData("http://public.test:P/to?status=307&u=http://private.test:P/")]
    [InlineData("http://public.test:P/to?status=308&u=//127.0.0.1:P/")]
    [InlineData("http://public.test:P/to?status=303&u=http://[::ffff:7f00:1]:P/")]
    [InlineData("http://public.test:P/to?u=http%3A%2F%2Fpublic.test%3AP%2Fto%3Fu%3Dhttp%3A%2F%2F2130706433%3AP%2F")]
    [InlineData("http://public.test:P/to?u=file:///etc/passwd")]
    [InlineData("http://public.test:P/to?u=http://anna:secret@public.test:P/")]
    [InlineData("http://rebinding.test:P/to?u=http://rebinding.test:P/page")]
    public async Task No_way_leads_to_the_private_network(string address)
    {
        var fetching = () => _fetcher.FetchAsync(address.Replace(":P", $":{_networks.Port}", StringComparison.Ordinal).Replace("%3AP", $"%3A{_networks.Port}", StringComparison.Ordinal), WebStamp.None, Cancel);

        (await fetching.Should().ThrowAsync<WebRefusedException>()).Which.Reason.Should().BeOneOf(RefusalReason.NotPublic, RefusalReason.BadAddress, RefusalReason.Unreachable);
        _networks.PrivateRequests.Should().Be(0);
    }

    [Fact]
    public async Task Only_the_rule_keeps_the_private_server_from_being_read()
    {
        using var careless = new WebFetcher(_networks.Rules with { IsPublic = _ => true });

        await careless.FetchAsync($"http://localhost:{_networks.Port}/", WebStamp.None, Cancel);

        _networks.PrivateRequests.Should().Be(1);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.127.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2001:0:1::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("64:ff9b::8.8.8.8", false)]
    [InlineData("ff02::1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) =>
        PublicAddress.Is(System.Net.IPAddress.Parse(address)).Should().Be(isPublic);

    [Fact]
    public async Task A_page_is_fetched_and_a_redirect_followed()
    {
        var page = await _fetcher.FetchAsync(_networks.Public($"/to?u=/somewhere/le-bac"), WebStamp.None, Cancel);

        Encoding.UTF8.GetString(page.Content).Should().Be(TwoNetworks.Page);
        page.Address.AbsolutePath.Should().Be("/somewhere/le-bac");
        (page.MediaType, page.Charset).Should().Be(("text/html", "utf-8"));
    }

    [Theory]
    [InlineData("/round", RefusalReason.TooManyRedirects)]
    [InlineData("/silent", RefusalReason.TooSlow)]
    [InlineData("/drip", RefusalReason.TooSlow)]
    [InlineData("/bomb", RefusalReason.TooLarge)]
    [InlineData("/picture", RefusalReason.UnknownType)]
    [InlineData("/gone", RefusalReason.Unreachable)]
    public async Task What_cannot_be_taken_is_refused_for_its_reason(string path, RefusalReason reason)
    {
        var fetching = () => _fetcher.FetchAsync(_networks.Public(path), WebStamp.None, Cancel);

        (await fetching.Should().ThrowAsync<WebRefusedException>()).Which.Reason.Should().Be(reason);
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_not_told_that_it_was_slow()
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        stopped.CancelAfter(TimeSpan.FromMilliseconds(100));
        var fetching = () => _fetcher.FetchAsync(_networks.Public("/silent"), WebStamp.None, stopped.Token);

        await fetching.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_page_that_is_as_it_was_is_not_fetched_again()
    {
        var first = await _fetcher.FetchAsync(_networks.Public("/known"), WebStamp.None, Cancel);

        var second = await _fetcher.FetchAsync(_networks.Public("/known"), first.Stamp, Cancel);

        first.IsModified.Should().BeTrue();
        second.IsModified.Should().BeFalse();
        second.Stamp.Should().Be(first.Stamp);
        _networks.LastIfModifiedSince.Should().Be("Sun, 01 Mar 2026 08:00:00 GMT");
    }

    [Fact]
    public async Task A_text_of_the_web_has_its_address_and_the_letters_that_the_server_says()
    {
        var outcome = (await new WebReader(_fetcher).ReadAsync(_networks.Public("/cyrillic?a=1#part"), ReadOptions.None, Cancel)).Should().ContainSingle().Subject;

        var text = outcome.Should().BeOfType<TextRead>().Subject.Text;
        text.Body.Should().Contain("Паром отходит в семь часов утра");
        (text.Id, text.Lang, text.Url).Should().Be(("cyrillic", "ru", _networks.Public("/cyrillic?a=1")));
    }

    [Fact]
    public async Task What_is_refused_names_the_address_as_it_was_given() =>
        (await new WebReader(_fetcher).ReadAsync("http://localhost:1/", ReadOptions.None, Cancel)).Should().Equal(new ReadRefusal("http://localhost:1/", RefusalReason.NotPublic, ":1"));
}
