using TalksBot.Trials.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

public sealed class CorpusTests
{
    [Fact]
    public void Each_file_of_the_corpus_gives_its_title_author_date_language_and_words_and_nothing_of_its_frame()
    {
        var scores = Corpus.Files().Select(CorpusScore.Of).ToList();
        scores.Should().HaveCountGreaterThan(60);
        scores.Should().AllSatisfy(score =>
        {
            score.Refused.Should().BeNull(score.Name);
            score.Wrong.Should().BeEmpty(score.Name);
            score.Lost.Should().BeEmpty(score.Name);
            score.Extra.Should().BeEmpty(score.Name);
            score.Framed.Should().BeEmpty(score.Name);
        });
    }
}
