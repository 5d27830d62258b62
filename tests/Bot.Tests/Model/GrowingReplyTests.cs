using TalksBot.Bot.Answering.Model;

namespace TalksBot.Bot.Tests.Model;

public sealed class GrowingReplyTests
{
    private const string Two = """{"answered":true,"statements":[{"text":"Un } \"[ deux","sentences":[1]},{"text":"Trois","sentences":[2,3]}]}""";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void A_statement_is_read_when_it_is_whole_and_not_before(int length)
    {
        var growing = new GrowingReply();
        var read = new List<int>();
        foreach (var piece in Two.Chunk(length))
        {
            if (growing.Add(new string(piece)) is { } reply)
                read.Add(reply.Statements.Count);
        }

        growing.Words.Should().Be(Two);
        read.Should().Equal(length == 1000 ? [2] : [1, 2]);
    }

    [Theory]
    [InlineData("```json\n", "\n```")]
    [InlineData("Here it is: ", "")]
    [InlineData("<think>{\"answered\":true,\"statements\":[{\"text\":\"Faux\",\"sentences\":[1]}]} …</think>", "")]
    [InlineData("sentence {2}? </think>\n", "")]
    public void What_stands_around_the_object_is_forgiven(string before, string after)
    {
        var growing = new GrowingReply();
        var replies = (before + Two + after).Select(c => growing.Add(c.ToString())).OfType<ModelReply>().ToList();
        replies.Select(r => r.Statements.Count).Should().Equal(1, 2);
        replies[0].Statements[0].Text.Should().Be("Un } \"[ deux");
    }

    [Theory]
    [InlineData("""{"answered":false,"statements":[]}""")]
    [InlineData("""{"answered":true,"statements":[{"text":"Un","sentences":[1]""")]
    [InlineData("""{"statements":{"text":"Un","sentences":[1]}}""")]
    [InlineData("""{"list":[{"text":"Un","sentences":[1]}]}""")]
    [InlineData("""{{"answered":true,"statements":[{"text":"Un","sentences":[1]}]}}""")]
    [InlineData("Il a dit oui [{}] {")]
    [InlineData("]]}}{[}]{\"\\")]
    public void What_is_no_statement_yet_is_not_read(string words)
    {
        var growing = new GrowingReply();
        words.Select(c => growing.Add(c.ToString())).OfType<ModelReply>().Where(r => r.Answered).Should().BeEmpty();
    }

    [Fact]
    public void A_reply_without_end_is_known()
    {
        var growing = new GrowingReply();
        growing.Add(new string('{', 40_000));
        growing.IsEndless.Should().BeTrue();
    }
}
