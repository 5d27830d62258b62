using TalksBot.Bot.Access;
using TalksBot.Bot.Tests.Conversations;

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

    public void Dispose() => _talk.Dispose();

    private void Bind(string source, long chat) => _talk.Store.Write(tx => _audience.Bind(tx, source, chat, Owner));
}
