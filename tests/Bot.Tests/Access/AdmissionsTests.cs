using TalksBot.Bot.Access;
using TalksBot.Bot.Tests.Conversations;

namespace TalksBot.Bot.Tests.Access;

/// <summary>Whom the bot answers at all.</summary>
public sealed class AdmissionsTests : IDisposable
{
    private const long Owner = 1, Anna = 7, Group = -500, Super = -1000500;

    private readonly TalkFolder _talk = new();
    private readonly BlockList _blocks;

    public AdmissionsTests() => _blocks = new BlockList(_talk.Store, _talk.Time);

    [Fact]
    public void Without_a_list_and_blocks_everybody_is_welcome()
    {
        foreach (var chat in (long[])[Group, Anna, SourceAudience.NoChat])
            Admissions().Of(chat, Anna).Should().Be(Admission.Welcome);
    }

    [Fact]
    public void Only_listed_chats_are_served_inline_by_the_person_and_owners_in_private_always()
    {
        var admissions = Admissions(Group, 8);

        admissions.Of(Group, Anna).Should().Be(Admission.Welcome);
        admissions.Of(-501, Anna).Should().Be(Admission.ChatNotServed);
        admissions.Of(Anna, Anna).Should().Be(Admission.ChatNotServed);
        admissions.Of(SourceAudience.NoChat, Anna).Should().Be(Admission.ChatNotServed);
        admissions.Of(SourceAudience.NoChat, 8).Should().Be(Admission.Welcome);
        admissions.Of(Owner, Owner).Should().Be(Admission.Welcome);
        admissions.Of(SourceAudience.NoChat, Owner).Should().Be(Admission.Welcome);
        admissions.Of(-501, Owner).Should().Be(Admission.ChatNotServed, "the others there would read along");
    }

    [Fact]
    public void A_listed_group_stays_served_as_a_supergroup()
    {
        _talk.Store.Write(tx => _talk.Moves.Note(tx, Group, Super));
        Admissions(Group).Of(Super, Anna).Should().Be(Admission.Welcome);
    }

    [Fact]
    public void A_blocked_person_is_kept_out_everywhere_and_a_blocked_chat_with_all_its_people()
    {
        _talk.Store.Write(tx => _blocks.BlockPerson(tx, Anna, Owner)).Should().BeTrue();
        _talk.Store.Write(tx => _blocks.BlockPerson(tx, Anna, Owner)).Should().BeFalse();
        _talk.Store.Write(tx => _blocks.BlockPerson(tx, Owner, Owner));
        _talk.Store.Write(tx => _blocks.BlockChat(tx, Group, Owner)).Should().BeTrue();
        var admissions = Admissions();

        foreach (var chat in (long[])[-501, Anna, SourceAudience.NoChat])
            admissions.Of(chat, Anna).Should().Be(Admission.PersonBlocked);
        admissions.Of(Group, 8).Should().Be(Admission.ChatBlocked);
        admissions.Of(Group, 0).Should().Be(Admission.ChatBlocked);
        admissions.Of(Owner, Owner).Should().Be(Admission.Welcome, "nobody locks an owner out");
        admissions.Of(-501, Owner).Should().Be(Admission.Welcome);

        _talk.Store.Write(tx => _blocks.UnblockPerson(tx, Anna, Owner)).Should().BeTrue();
        _talk.Store.Write(tx => _blocks.UnblockPerson(tx, Anna, Owner)).Should().BeFalse();
        _talk.Store.Write(tx => _blocks.UnblockChat(tx, Group, Owner)).Should().BeTrue();
        admissions.Of(Group, Anna).Should().Be(Admission.Welcome);
        AuditEntry.Newest(_talk.Store).Select(e => (e.What, e.About)).Should().Equal(
            (AuditAct.ChatUnblocked, "chat -500"), (AuditAct.PersonUnblocked, "person 7"),
            (AuditAct.ChatBlocked, "chat -500"), (AuditAct.PersonBlocked, "person 1"), (AuditAct.PersonBlocked, "person 7"));
    }

    [Fact]
    public void A_chat_forbids_and_allows_a_model_outside_and_the_trail_says_who()
    {
        ChatSettings.Of(_talk.Store, Group).OutsideModel.Should().BeTrue();
        foreach (var allowed in (bool[])[true, false, false, true])
        {
            _talk.Store.Write(tx => ChatSettings.AllowOutsideModel(tx, Group, allowed, Anna, _talk.Time.GetUtcNow()));
            ChatSettings.Of(_talk.Store, Group).OutsideModel.Should().Be(allowed);
        }

        AuditEntry.Newest(_talk.Store).Select(e => (e.Who, e.What)).Should().Equal(
            (Anna, AuditAct.OutsideModelAllowed), (Anna, AuditAct.OutsideModelForbidden));
    }

    public void Dispose() => _talk.Dispose();

    private Admissions Admissions(params long[] allowed) =>
        new(new Maintainers(_talk.Store, [Owner], _talk.Time), _blocks, _talk.Moves, allowed);
}
