using System.Text;
using TalksBot.Bot.Access;
using TalksBot.Bot.Tests.Conversations;

namespace TalksBot.Bot.Tests.Access;

/// <summary>Who looks after the bot, and how somebody comes to.</summary>
public sealed class MaintainersTests : IDisposable
{
    private const long Configured = 1, Anna = 7, Boris = 8;

    private readonly TalkFolder _talk = new();
    private readonly Maintainers _maintainers;
    private readonly Invites _invites;

    public MaintainersTests()
    {
        _maintainers = new Maintainers(_talk.Store, [Configured], _talk.Time);
        _invites = new Invites(_maintainers, _talk.Time);
    }

    [Fact]
    public void An_invitation_makes_its_first_user_an_owner_and_nobody_else()
    {
        var start = Invite(MaintainerRole.Owner, AuditEntry.CommandLine)!;
        start.Should().MatchRegex("^invite_[A-Za-z0-9_-]{32}$", "Telegram lets no other characters through, and no more than 64");

        Redeem(start, Anna).Should().Be((InviteOutcome.Joined, MaintainerRole.Owner));
        Redeem(start, Boris).Should().Be((InviteOutcome.NotValid, null));

        _maintainers.IsOwner(Anna).Should().BeTrue();
        _maintainers.RoleOf(Boris).Should().BeNull();
        _maintainers.Owners.Should().Equal(Configured, Anna);
        AuditEntry.Newest(_talk.Store).Select(e => (e.Number, e.Who, e.What, e.After)).Should().Equal(
            (2, Anna, AuditAct.Joined, "Owner"), (1, AuditEntry.CommandLine, AuditAct.Invited, "Owner"));
    }

    [Fact]
    public void An_invitation_runs_out_after_seven_days()
    {
        var (late, early) = (Invite(MaintainerRole.Owner, Configured)!, Invite(MaintainerRole.Editor, Configured)!);
        _talk.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMilliseconds(1));
        Redeem(early, Boris).Should().Be((InviteOutcome.Joined, MaintainerRole.Editor));
        _talk.Time.Advance(TimeSpan.FromMilliseconds(1));
        Redeem(late, Anna).Should().Be((InviteOutcome.NotValid, null));
    }

    [Fact]
    public void Who_can_do_as_much_already_leaves_the_invitation_to_another()
    {
        var start = Invite(MaintainerRole.Editor, Configured)!;

        Redeem(start, Configured).Outcome.Should().Be(InviteOutcome.HadItAlready);
        _maintainers.IsOwner(Configured).Should().BeTrue();
        Redeem(start, Anna).Outcome.Should().Be(InviteOutcome.Joined);
        var raise = Invite(MaintainerRole.Owner, Configured)!;
        Redeem(raise, Anna).Should().Be((InviteOutcome.Joined, MaintainerRole.Owner));
    }

    [Theory]
    [InlineData("")]
    [InlineData("invite_")]
    [InlineData("invite_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("q_abcdefghijkl")]
    [InlineData("invite_\uD800")]
    public void A_forged_invitation_is_not_valid(string start) => Redeem(start, Anna).Should().Be((InviteOutcome.NotValid, null));

    [Fact]
    public void Only_owners_invite_and_dismiss_and_a_dismissed_one_does_neither_any_more()
    {
        Redeem(Invite(MaintainerRole.Owner, Configured)!, Anna);
        Redeem(Invite(MaintainerRole.Editor, Anna)!, Boris);

        Invite(MaintainerRole.Editor, Boris).Should().BeNull();
        Dismiss(Anna, by: Boris).Should().BeFalse();
        Dismiss(Configured, by: Anna).Should().BeFalse("that is done where it was given: in the configuration");
        Dismiss(Anna, by: Configured).Should().BeTrue();
        Dismiss(Anna, by: Configured).Should().BeFalse();
        Invite(MaintainerRole.Editor, Anna).Should().BeNull();
        Dismiss(Boris, by: Anna).Should().BeFalse();
        _maintainers.Invited.Should().ContainSingle().Which.Person.Should().Be(Boris);
    }

    [Fact]
    public void A_write_that_fails_uses_no_invitation_up()
    {
        var start = Invite(MaintainerRole.Owner, Configured)!;
        _talk.Store.Invoking(store => store.Write(tx =>
        {
            _invites.Redeem(tx, start, Anna, out _);
            throw new InvalidDataException("the reply could not be queued");
        })).Should().Throw<InvalidDataException>();

        _maintainers.RoleOf(Anna).Should().BeNull();
        Redeem(start, Anna).Outcome.Should().Be(InviteOutcome.Joined);
    }

    [Fact]
    public void What_the_store_holds_of_an_invitation_invites_nobody()
    {
        var start = Invite(MaintainerRole.Owner, Configured)!;

        var copy = Path.Combine(Path.GetTempPath(), $"talksbot-invite-{Guid.NewGuid():N}.db");
        _talk.Texts.Backup(copy, TestContext.Current.CancellationToken);
        var file = File.ReadAllBytes(copy);
        File.Delete(copy);
        file.AsSpan().IndexOf("maintainers"u8).Should().Be(-1, "nobody joined yet");
        file.AsSpan().IndexOf("invites"u8).Should().BePositive("else this test watches nothing");
        file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(start[Invites.Prefix.Length..])).Should().Be(-1);
    }

    public void Dispose() => _talk.Dispose();

    private string? Invite(MaintainerRole role, long by) => _talk.Store.Write(tx => _invites.Make(tx, role, by));

    private bool Dismiss(long person, long by) => _talk.Store.Write(tx => _maintainers.Dismiss(tx, person, by));

    private (InviteOutcome Outcome, MaintainerRole? Role) Redeem(string start, long person)
    {
        MaintainerRole? role = null;
        var outcome = _talk.Store.Write(tx => _invites.Redeem(tx, start, person, out role));
        return (outcome, role);
    }
}
