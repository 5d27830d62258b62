using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;

namespace TalksBot.Bot.Tests.Conversations;

/// <summary>Questions do not stay for ever, and a person can have all of his taken out at once.</summary>
public sealed class RetentionTests : IDisposable
{
    private const long Group = -500, Anna = 7, Boris = 8;

    private readonly TalkFolder _talk = new();

    [Fact]
    public async Task What_is_older_than_it_may_be_kept_goes_with_all_that_hangs_on_it()
    {
        var old = await Ask(Anna, 41);
        _talk.Store.Write(tx => Feedback.Give(tx, old.Key, Boris, helpful: true, _talk.Time.GetUtcNow()));
        _talk.Time.Advance(TimeSpan.FromDays(1));
        var young = await Ask(Anna, 43);
        var retention = new Retention(_talk.Store, new RetentionOptions(), _talk.Time);
        _talk.Time.Advance(TimeSpan.FromDays(89));

        retention.Prune().Should().Be(1, "the turn of the day before is long over");
        retention.Prune().Should().Be(0, "ninety days are not over yet");
        _talk.Time.Advance(TimeSpan.FromMilliseconds(1));
        retention.Prune().Should().Be(1);
        retention.Prune().Should().Be(0);

        _talk.Kept.Find(old.Key).Should().BeNull();
        _talk.Kept.FindByMessage(Group, 42).Should().BeNull();
        Feedback.On(_talk.Store, old.Key).Should().BeEmpty();
        _talk.Kept.Find(young.Key).Should().NotBeNull();
        _talk.Kept.FindByMessage(Group, 44).Should().NotBeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_run_deletes_batch_by_batch_and_again_every_hour()
    {
        var answer = await Ask(Anna, 41);
        _talk.Store.Write(tx =>
        {
            for (var i = 0; i < 2 * Retention.Batch; i++)
                KeptAnswers.Keep(tx, answer with { Key = KeptAnswer.NewKey() });
        });
        var impatient = TestContext.Current.CancellationToken;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(impatient);
        _talk.Time.Advance(TimeSpan.FromDays(2));
        var running = new Retention(_talk.Store, new RetentionOptions { KeepDays = 1 }, _talk.Time).RunAsync(ending.Token);
        while (_talk.Store.Count(KeptAnswer.Rows) > 0)
        {
            running.IsCompleted.Should().BeFalse();
            _talk.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1, impatient);
        }

        await Ask(Anna, 51);
        _talk.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        while (_talk.Store.Count(KeptAnswer.Rows) > 0)
            await Task.Delay(1, impatient);
        await ending.CancelAsync();
        await running.Awaiting(run => run).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Everything_of_one_person_goes_in_one_write_and_nothing_of_another()
    {
        var hers = await Ask(Anna, 41);
        await Ask(Anna, 43);
        var his = await Ask(Boris, 45);
        _talk.Store.Write(tx =>
        {
            Feedback.Give(tx, his.Key, Anna, helpful: false, _talk.Time.GetUtcNow(), Complaint.WrongSpeaker);
            Feedback.Give(tx, his.Key, Boris, helpful: true, _talk.Time.GetUtcNow());
            Feedback.Give(tx, hers.Key, Boris, helpful: true, _talk.Time.GetUtcNow());
            PersonSettings.Change(tx, Anna, person => person with { Lang = "ru" });
            PersonSettings.Change(tx, Boris, person => person with { Lang = "en" });
        });
        var seen = new List<long>();
        var forgetting = new Forgetting(PersonSettings.Forgotten, new ForgettingPart("outbox", (_, person) =>
        {
            seen.Add(person);
            return 3;
        }));

        var counts = _talk.Store.Write(tx => forgetting.Forget(tx, Anna));

        counts.Should().BeEquivalentTo(new Dictionary<string, int> { ["answers"] = 2, ["feedback"] = 1, ["turns"] = 0, ["settings"] = 1, ["outbox"] = 3 });
        seen.Should().Equal(Anna);
        _talk.Store.All(KeptAnswer.Rows).Should().ContainSingle().Which.Person.Should().Be(Boris);
        _talk.Store.All(Feedback.Rows).Should().ContainSingle().Which.Person.Should().Be(Boris);
        _talk.Store.All(AnswerMessage.Rows).Should().ContainSingle().Which.Answer.Should().Be(his.Key);
        _talk.Kept.LastTurn(Group, null, Anna).Should().BeNull();
        _talk.Kept.LastTurn(Group, null, Boris).Should().NotBeNull();
        PersonSettings.Of(_talk.Store, Anna).Lang.Should().BeNull();
        PersonSettings.Of(_talk.Store, Boris).Lang.Should().Be("en");
        _talk.Store.Write(tx => forgetting.Forget(tx, Anna))["answers"].Should().Be(0);
    }

    public void Dispose() => _talk.Dispose();

    private async Task<KeptAnswer> Ask(long person, int message)
    {
        var kept = await _talk.AskAsync("Que dit Armelle Quiniou ?", new Asking(Group, person, Message: message));
        _talk.Store.Write(tx => KeptAnswers.Sent(tx, kept.Key, Group, message + 1));
        return kept;
    }
}
