using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Tests.Sources.Watching;

/// <summary>The keys of folders and feeds.</summary>
public sealed class WatchOptionsTests
{
    [Fact]
    public void Without_keys_nothing_is_watched()
    {
        var options = Read();
        options.Folders.Should().BeEmpty();
        options.Feeds.Should().BeEmpty();
    }

    [Fact]
    public void A_feed_has_an_address_a_pace_a_mode_and_tags()
    {
        var options = Read(
            ("Sources:Watch:0", "textes"), ("Sources:Watch:1", "/srv/textes/"), ("Sources:Feeds:0:Url", " https://port.example/feed "), ("Sources:Feeds:0:Every", "00:15:00"),
            ("Sources:Feeds:0:Mode", "Add"), ("Sources:Feeds:0:Tags:0", "Port"), ("Sources:Feeds:1:Url", "https://bac.example/atom"), ("Sources:FeedsFirst", "0"));

        options.Folders.Select(folder => folder.Path).Should().Equal(Path.GetFullPath("textes"), "/srv/textes");
        options.Feeds.Should().HaveCount(2);
        options.Feeds[0].Should().BeEquivalentTo(new FeedOptions("https://port.example/feed") { Every = TimeSpan.FromMinutes(15), Mode = FeedMode.Add, Tags = ["port"] });
        options.Feeds[1].Should().BeEquivalentTo(new FeedOptions("https://bac.example/atom"));
        options.First.Should().Be(0);
    }

    [Fact]
    public void One_folder_and_one_feed_may_stand_in_one_line()
    {
        var options = Read(("Sources:Watch", "/srv/textes, deux"), ("Sources:Feeds", "https://port.example/feed"));

        options.Folders.Select(folder => folder.Path).Should().Equal("/srv/textes, deux");
        options.Feeds.Should().ContainSingle().Which.Url.Should().Be("https://port.example/feed");
    }

    [Fact]
    public void A_folder_may_have_tags()
    {
        var options = Read(("Sources:Watch:0:Path", "/srv/conseil/"), ("Sources:Watch:0:Tags:0", "Conseil municipal"), ("Sources:Watch:1", "/srv/textes"));

        options.Folders.Should().HaveCount(2);
        options.Folders[0].Should().BeEquivalentTo(new FolderOptions("/srv/conseil") { Tags = ["conseil-municipal"] });
        options.Folders[1].Should().BeEquivalentTo(new FolderOptions("/srv/textes"));
    }

    [Theory]
    [InlineData("Sources:Watch:0", " ")]
    [InlineData("Sources:Watch:0:Path", " ")]
    [InlineData("Sources:Watch:0:Tags", "#", "/srv/textes")]
    [InlineData("Sources:Watch:0:Tag", "conseil", "/srv/textes")]
    [InlineData("Sources:WatchEvery", "00:00:01")]
    [InlineData("Sources:WatchEvery", "souvent")]
    [InlineData("Sources:FeedsFirst", "-1")]
    [InlineData("Sources:FeedsFirst", "51")]
    [InlineData("Sources:Feeds:0:Url", "ftp://port.example/feed")]
    [InlineData("Sources:Feeds:0:Url", "https://anna:secret@port.example/feed")]
    [InlineData("Sources:Feeds:1:Every", "00:00:30")]
    [InlineData("Sources:Feeds:1:Every", "9.00:00:00")]
    [InlineData("Sources:Feeds:1:Mode", "maybe")]
    [InlineData("Sources:Feeds:1:Tags", "#")]
    [InlineData("Sources:Feeds:1:Evry", "00:10:00")]
    public void A_value_that_cannot_be_is_named_with_its_mend(string key, string value, string? folder = null)
    {
        (string, string)[] keys = [("Sources:Feeds:1:Url", "https://bac.example/atom"), (key, value)];
        var read = () => Read(folder is null ? keys : [.. keys, ("Sources:Watch:0:Path", folder)]);

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle().Which.Should().StartWith(key);
    }

    [Fact]
    public void A_folder_within_another_is_watched_twice_and_refused()
    {
        var read = () => Read(("Sources:Watch:0", "/srv/textes"), ("Sources:Watch:1", "/srv/textes/anciens"));

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle().Which.Should().StartWith("Sources:Watch:1");
    }

    [Theory]
    [InlineData("/srv/bot/data", true)]
    [InlineData("/srv/bot/data/drafts", true)]
    [InlineData("/srv", true)]
    [InlineData("/srv/bot/data-textes", false)]
    [InlineData("/srv/textes", false)]
    public void The_data_folder_what_is_in_it_and_what_holds_it_are_not_watched(string folder, bool clashes) =>
        WatchOptionsReading.Clash(Read(("Sources:Watch", folder)), "/srv/bot/data").Should().Be(clashes ? folder : null);

    private static WatchOptions Read(params (string Key, string Value)[] keys) =>
        OptionsReading.Read(new WatchOptionsReading(new ConfigurationBuilder().AddInMemoryCollection(keys.ToDictionary(key => key.Key, key => (string?)key.Value)).Build(), RefusalWords.In("fr")), new WatchOptions());
}
