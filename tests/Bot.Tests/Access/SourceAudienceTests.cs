using TalksBot.Bot.Access;
using TalksBot.Bot.Tests.Conversations;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Tests.Access;

/// <summary>A source is public or belongs to chats, and nothing becomes public by the way.</summary>
public sealed class SourceAudienceTests : IDisposable
{
    private const long Fishers = -1, Millers = -2, Owner = 99;
    private const string Ferry = TalkFolder.Ferry, Mill = TalkFolder.Mill;

    private readonly TalkFolder _talk = new();
    private readonly SourceAudience _audience;

    public SourceAudienceTests() => _audience = new SourceAudience(_talk.Texts, _talk.Time);

    [Fact]
    public void With_nothing_bound_all_see_all()
    {
        _audience.Visible(Fishers).Should().BeNull();
        _audience.Visible(SourceAudience.NoChat).Should().BeNull();
        _audience.Sees(SourceAudience.NoChat, Ferry).Should().BeTrue();
    }

    [Fact]
    public void A_bound_source_is_seen_in_its_chats_alone_and_never_inline()
    {
        Bind(Ferry, Fishers);

        _audience.Visible(Fishers).Should().BeEquivalentTo([Ferry, Mill]);
        _audience.Visible(Millers).Should().BeEquivalentTo([Mill]);
        _audience.Visible(SourceAudience.NoChat).Should().BeEquivalentTo([Mill]);
        _audience.Sees(Fishers, Ferry).Should().BeTrue();
        _audience.Sees(Millers, Ferry).Should().BeFalse();
        _audience.Sees(SourceAudience.NoChat, Ferry).Should().BeFalse();
        _audience.ChatsOf(Ferry).Should().Equal(Fishers);
        _audience.ChatsOf(Mill).Should().BeNull();
    }

    [Fact]
    public void A_source_that_lost_its_last_chat_is_seen_by_nobody_until_it_is_made_public()
    {
        Bind(Ferry, Fishers);
        _talk.Store.Write(tx => _audience.Unbind(tx, Ferry, Millers, Owner)).Should().BeFalse();
        _talk.Store.Write(tx => _audience.Unbind(tx, Ferry, Fishers, Owner)).Should().BeTrue();
        _audience.Visible(Fishers).Should().BeEquivalentTo([Mill]);

        _talk.Store.Write(tx => _audience.MakePublic(tx, Ferry, Owner)).Should().BeTrue();
        _talk.Store.Write(tx => _audience.MakePublic(tx, Ferry, Owner)).Should().BeFalse();
        _audience.Visible(Fishers).Should().BeNull();

        AuditEntry.Newest(_talk.Store).Select(e => (e.Who, e.What, e.About, e.Before, e.After)).Should().Equal(
            (Owner, AuditAct.SourceMadePublic, "source le-bac", "nobody", "public"),
            (Owner, AuditAct.SourceUnbound, "source le-bac", "-1", "nobody"),
            (Owner, AuditAct.SourceBound, "source le-bac", "public", "-1"));
    }

    [Fact]
    public void A_source_bound_before_it_is_added_is_never_seen_elsewhere()
    {
        Bind("le-phare", Fishers);
        _talk.Add("le-phare", "Le phare\n\nLe phare de Penn-Enez est gardé par Hélori Kerdraon.\n");

        _audience.Visible(Millers).Should().BeEquivalentTo([Ferry, Mill]);
        _audience.Visible(Fishers).Should().BeEquivalentTo([Ferry, Mill, "le-phare"]);
        _talk.Add("le-four", "Le four\n\nLe four à pain est rallumé chaque samedi.\n");
        _audience.Visible(Millers).Should().BeEquivalentTo([Ferry, Mill, "le-four"], "a new source is public");
    }

    [Fact]
    public void A_write_that_fails_changes_nothing_of_who_sees_what()
    {
        Bind(Ferry, Fishers);
        _talk.Store.Invoking(store => store.Write(tx =>
        {
            _audience.MakePublic(tx, Ferry, Owner);
            throw new InvalidDataException("changed my mind");
        })).Should().Throw<InvalidDataException>();

        _audience.Visible(Millers).Should().BeEquivalentTo([Mill]);
        AuditEntry.Newest(_talk.Store).Should().ContainSingle();
    }

    [Fact]
    public void A_group_that_became_a_supergroup_keeps_its_sources_settings_and_block()
    {
        const long super = -1001;
        var blocks = new BlockList(_talk.Store, _talk.Time);
        Bind(Ferry, Fishers);
        Bind(Mill, Fishers);
        Bind(Mill, Millers);
        _talk.Store.Write(tx =>
        {
            ChatSettings.Change(tx, Fishers, chat => chat with { Lang = "ru", OutsideModel = false, Scope = [Ferry] });
            blocks.BlockChat(tx, Fishers, Owner);
        });
        var migration = new ChatMigration(_talk.Moves, _talk.Time);

        _talk.Store.Write(tx => migration.Move(tx, Fishers, super));
        _talk.Store.Write(tx => migration.Move(tx, Fishers, super));

        _audience.Visible(super).Should().BeEquivalentTo([Ferry, Mill]);
        _audience.Visible(Fishers).Should().BeEmpty();
        _audience.ChatsOf(Mill).Should().Equal(super, Millers);
        ChatSettings.Of(_talk.Store, super).Should().BeEquivalentTo(
            new ChatSettings { Chat = super, Kind = ChatKind.Supergroup, Lang = "ru", OutsideModel = false, Scope = [Ferry] });
        ChatSettings.Of(_talk.Store, Fishers).Should().Be(new ChatSettings { Chat = Fishers, Kind = ChatKind.Group });
        (blocks.BlocksChat(super), blocks.BlocksChat(Fishers)).Should().Be((true, false));
        AuditEntry.Newest(_talk.Store, 1).Should().ContainSingle(e => e.What == AuditAct.ChatMoved);
    }

    [Fact]
    public void The_sources_of_a_bound_tag_are_seen_in_its_chats_alone_todays_and_later_ones()
    {
        Tag(Ferry, "rivage");
        _talk.Store.Write(tx => _audience.BindTag(tx, "rivage", Fishers, Owner));

        _audience.Visible(Fishers).Should().BeEquivalentTo([Ferry, Mill]);
        _audience.Visible(Millers).Should().BeEquivalentTo([Mill]);
        _audience.Visible(SourceAudience.NoChat).Should().BeEquivalentTo([Mill]);
        (_audience.Sees(Fishers, Ferry), _audience.Sees(Millers, Ferry), _audience.Sees(SourceAudience.NoChat, Ferry)).Should().Be((true, false, false));
        _talk.Texts.Import([Lighthouse()], new ImportManner { Tags = ["rivage"], Note = Note() });
        _audience.Visible(Fishers).Should().BeEquivalentTo([Ferry, Mill, "le-phare"]);
        _audience.Visible(Millers).Should().BeEquivalentTo([Mill], "it was private from the start");
        (_audience.ChatsOf("le-phare"), _audience.ChatsOf(Mill), _audience.ChatsOfTag("rivage")).Should().BeEquivalentTo(((long[])[Fishers], (long[]?)null, (long[])[Fishers]));
    }

    [Fact]
    public void A_source_is_seen_in_the_chats_of_all_that_binds_it()
    {
        Tag(Ferry, "rivage", "eau");
        Bind(Ferry, -3);
        _talk.Store.Write(tx =>
        {
            _audience.BindTag(tx, "rivage", Fishers, Owner);
            _audience.BindTag(tx, "eau", Millers, Owner);
        });

        _audience.ChatsOf(Ferry).Should().Equal(-3, Millers, Fishers);
        foreach (var chat in (long[])[Fishers, Millers, -3])
            _audience.Visible(chat).Should().BeEquivalentTo([Ferry, Mill]);
        _audience.Visible(-4).Should().BeEquivalentTo([Mill]);
        _talk.Store.Write(tx => _audience.MakePublic(tx, Ferry, Owner)).Should().BeTrue();
        _audience.Visible(-3).Should().BeEquivalentTo([Mill], "its tags still bind it");
    }

    [Theory]
    [InlineData("untagged")]
    [InlineData("undone")]
    [InlineData("restored")]
    public void A_source_that_lost_its_last_bound_tag_is_seen_by_nobody_until_it_is_made_public(string way)
    {
        _talk.Store.Write(tx => _audience.BindTag(tx, "rivage", Fishers, Owner));
        Tag(Ferry, "rivage", "eau");
        if (way == "restored")
            _talk.Texts.Retire(Ferry, Note());
        _ = way == "untagged" ? _talk.Texts.Tag(Ferry, [], ["rivage"], Note()) : _talk.Texts.Undo(Ferry, Note());
        if (way == "restored") // the retiring is undone, and the tag is still there
            _talk.Texts.Tag(Ferry, [], ["rivage"], Note());

        _audience.ChatsOf(Ferry).Should().BeEmpty();
        foreach (var chat in (long[])[Fishers, Millers, SourceAudience.NoChat])
            _audience.Visible(chat).Should().BeEquivalentTo([Mill]);
        _talk.Store.Write(tx => _audience.MakePublic(tx, Ferry, Owner)).Should().BeTrue();
        _audience.Visible(Millers).Should().BeEquivalentTo([Ferry, Mill]);
    }

    [Fact]
    public void A_tag_that_lost_its_last_chat_hides_its_sources_until_it_is_made_public()
    {
        Tag(Ferry, "rivage");
        _talk.Store.Write(tx => _audience.BindTag(tx, "rivage", Fishers, Owner));
        _talk.Store.Write(tx => _audience.UnbindTag(tx, "rivage", Millers, Owner)).Should().BeFalse();
        _talk.Store.Write(tx => _audience.UnbindTag(tx, "rivage", Fishers, Owner)).Should().BeTrue();
        _audience.Visible(Fishers).Should().BeEquivalentTo([Mill]);

        _talk.Store.Write(tx => _audience.MakeTagPublic(tx, "rivage", Owner)).Should().BeTrue();
        _talk.Store.Write(tx => _audience.MakeTagPublic(tx, "rivage", Owner)).Should().BeFalse();
        _audience.Visible(Fishers).Should().BeNull();
        AuditEntry.Newest(_talk.Store, 3).Select(e => (e.Who, e.What, e.About, e.Before, e.After)).Should().Equal(
            (Owner, AuditAct.TagMadePublic, "tag rivage", "nobody", "public"),
            (Owner, AuditAct.TagUnbound, "tag rivage", "-1", "nobody"),
            (Owner, AuditAct.TagBound, "tag rivage", "public", "-1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_takes_the_id_of_a_private_source_that_was_removed_for_good_is_not_public(bool byTag)
    {
        if (byTag)
        {
            Tag(Ferry, "rivage");
            _talk.Store.Write(tx => _audience.BindTag(tx, "rivage", Fishers, Owner));
        }
        else
        {
            Bind(Ferry, Fishers);
        }

        _talk.Texts.Erase(Ferry, Note());
        _talk.Texts.Erase(Mill, Note());
        _audience.ChatsOf(Ferry).Should().BeEmpty("and no chat is remembered");
        _talk.Add(Ferry, "Le bac\n\nLe bac part à huit heures.\n");
        _talk.Add(Mill, "Le moulin\n\nLe moulin tourne encore.\n");

        _audience.Visible(Fishers).Should().BeEquivalentTo([Mill], "a public one stays public");
    }

    [Fact]
    public void A_retired_source_that_comes_back_is_as_private_as_it_was()
    {
        Tag(Ferry, "rivage");
        _talk.Store.Write(tx => _audience.BindTag(tx, "rivage", Fishers, Owner));
        _talk.Texts.Retire(Ferry, Note());
        _audience.Sees(Millers, Ferry).Should().BeFalse("old buttons ask");
        _talk.Add(Ferry, "Le bac\n\nLe bac part à huit heures.\n");

        _audience.Visible(Millers).Should().BeEquivalentTo([Mill]);
        _audience.Visible(Fishers).Should().BeEquivalentTo([Ferry, Mill]);
    }

    [Fact]
    public void A_group_that_became_a_supergroup_keeps_its_tags()
    {
        Tag(Ferry, "rivage");
        _talk.Store.Write(tx => _audience.BindTag(tx, "rivage", Fishers, Owner));

        _talk.Store.Write(tx => new ChatMigration(_talk.Moves, _talk.Time).Move(tx, Fishers, -1001));

        _audience.Visible(-1001).Should().BeEquivalentTo([Ferry, Mill]);
        _audience.Visible(Fishers).Should().BeEquivalentTo([Mill]);
    }

    public void Dispose() => _talk.Dispose();

    private ChangeNote Note() => new SourceTrail(_audience, _talk.Time).By(Owner);

    private void Tag(string source, params string[] tags) => _talk.Texts.Tag(source, tags, [], Note()).IsDone.Should().BeTrue();

    private static TextRead Lighthouse() =>
        new("x", new RawText { Id = "le-phare", Title = "Le phare", Lang = "fr", Body = "Le phare de Penn-Enez est gardé par Hélori Kerdraon." });

    private void Bind(string source, long chat) => _talk.Store.Write(tx => _audience.Bind(tx, source, chat, Owner));
}
