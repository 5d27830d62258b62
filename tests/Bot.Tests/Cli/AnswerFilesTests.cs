using System.Text.Json;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>The JSON that scripts rely on.</summary>
public sealed class AnswerFilesTests : IDisposable
{
    private const string Bridge = """
        Le pont de Sèvremont rouvre
        Jeanne Ardouin

        Le pont de Sèvremont a rouvert lundi après onze mois de travaux. Le chantier a coûté 4,2 millions d’euros.

        « Nous avons tenu les délais », a déclaré le maire, Paul Lestrade.
        """;

    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task One_answer_is_one_object_with_every_field()
    {
        await AddAsync();
        var asked = await RunAsync("ask", "Combien a coûté le chantier du pont de Sèvremont ?", "--json");
        asked.Exit.Should().Be(0, asked.Error);
        asked.Lines.Should().ContainSingle().Which.Should().Contain("Sèvremont", "accents stay readable");
        var answer = JsonDocument.Parse(asked.Out).RootElement;
        Names(answer).Should().Equal("id", "question", "lang", "status", "text", "citations", "nearest", "confidence", "by", "ms");
        answer.GetProperty("status").GetString().Should().Be("answered");
        var citation = answer.GetProperty("citations")[0];
        Names(citation).Should().Equal("n", "source", "title", "author", "date", "url", "passage", "place", "start", "end", "quote", "speaker", "role");
        citation.GetProperty("url").ValueKind.Should().Be(JsonValueKind.Null);
        citation.GetProperty("source").GetString().Should().Be("pont");
        citation.GetProperty("quote").GetString().Should().Contain("4,2 millions");
        var body = JsonDocument.Parse((await RunAsync("sources", "show", "pont", "--json")).Out).RootElement.GetProperty("text").GetString()!;
        body[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()].Should().Be(citation.GetProperty("quote").GetString());
    }

    [Fact]
    public async Task A_file_of_questions_gets_a_line_each_and_bad_lines_are_named()
    {
        await AddAsync();
        var questions = _folder.Write("q.jsonl", $$"""
            {"id":"a","question":"Combien a coûté le chantier ?","lang":"fr","note":"inconnue"}
            {"id":"b","question":
            {"question":"sans id"}
            {"id":"d","question":""}
            {"id":5,"question":"Qui a tenu les délais ?","after":"Combien ?","scope":["pont"]}
            {"id":"f","question":"{{new string('x', 100_000)}}"}
            """);
        var asked = await RunAsync("ask", "--input", questions, "--output", _folder.At("a.jsonl"));
        asked.Exit.Should().Be(1);
        asked.ErrorLines.Should().HaveCount(4);
        asked.ErrorLines.Select(l => l.Split(',')[1].Trim()[..7]).Should().Equal("ligne 2", "ligne 3", "ligne 4", "ligne 6");
        var answers = File.ReadLines(_folder.At("a.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        answers.Select(a => a.GetProperty("id").GetString()).Should().Equal("a", "d", "5", "f");
        answers.Select(a => a.GetProperty("status").GetString()).Should().HaveElementAt(1, "error").And.HaveElementAt(3, "error");
    }

    [Fact]
    public async Task Search_gives_passages_with_their_ranges_and_keeps_to_the_top()
    {
        await AddAsync();
        var questions = _folder.Write("q.jsonl", """{"id":"a","question":"chantier du pont"}""");
        var found = await RunAsync("search", "--input", questions, "--top", "1");
        var hit = JsonDocument.Parse(found.Out).RootElement;
        hit.GetProperty("id").GetString().Should().Be("a");
        Names(hit.GetProperty("hits").EnumerateArray().Should().ContainSingle().Subject).Should().Equal("source", "passage", "start", "end", "score");
    }

    [Fact]
    public async Task Lists_and_shows_have_the_fields_that_scripts_read()
    {
        await AddAsync();
        var list = JsonDocument.Parse((await RunAsync("sources", "list", "--json")).Out).RootElement;
        Names(list[0]).Should().Equal("id", "title", "author", "date", "lang", "version", "passages");
        var all = await RunAsync("sources", "show", "--all", "--json");
        var source = JsonDocument.Parse(all.Lines.Should().ContainSingle().Subject).RootElement;
        Names(source).Should().Equal("id", "title", "author", "date", "lang", "version", "url", "text", "passages", "quotes");
        Names(source.GetProperty("passages")[0]).Should().Equal("start", "end", "speaker", "role", "sentences", "place");
        Names(source.GetProperty("passages")[0].GetProperty("sentences")[0]).Should().Equal("start", "end", "speaker");
    }

    [Fact]
    public async Task An_evaluation_says_what_held_and_what_did_not()
    {
        await AddAsync();
        var questions = _folder.Write("eval.jsonl", """
            {"id":"prix","question":"Combien a coûté le chantier du pont ?","answerable":true,"any_quote":[{"text":"4,2 millions d'euros","line":4}],"speaker":null}
            {"id":"faux","question":"Quand le pont a-t-il rouvert ?","answerable":true,"any_quote":[{"text":"en plein hiver"}]}
            {"id":"lune","question":"Qui a marché sur la Lune en 1969 ?","answerable":false,"any_quote":[]}
            """);
        var evaluated = JsonDocument.Parse((await RunAsync("eval", questions, "--json")).Out).RootElement;
        evaluated.GetProperty("questions").GetInt32().Should().Be(3);
        evaluated.GetProperty("hit3").GetProperty("held").GetInt32().Should().Be(1);
        evaluated.GetProperty("missed").EnumerateArray().Select(e => e.GetString()).Should().Contain("faux").And.NotContain("prix");
        var shown = await RunAsync("eval", questions);
        shown.Exit.Should().Be(0);
        shown.Out.Should().Contain("faux").And.Contain("en plein hiver");
    }

    [Fact]
    public async Task A_backup_brings_removed_texts_back()
    {
        await AddAsync();
        (await RunAsync("backup", _folder.At("copie.db"))).Exit.Should().Be(0);
        (await RunAsync("sources", "remove", "pont")).Exit.Should().Be(0);
        (await RunAsync("sources", "list", "--json")).Out.Trim().Should().Be("[]");
        (await RunAsync("restore", _folder.At("copie.db"))).Exit.Should().Be(0);
        (await RunAsync("sources", "list")).Out.Should().StartWith("pont\t");
    }

    [Fact]
    public async Task The_chat_answers_each_piped_line_and_ends()
    {
        await AddAsync();
        var chat = await Talksbot.RunAsync("Combien a coûté le chantier du pont ?\n\n/sources\n/rien\n", "--data", _folder.Data);
        chat.Exit.Should().Be(0);
        chat.Out.Should().Contain("4,2 millions").And.Contain("pont\t").And.Contain("/rien");
        chat.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Escapes_in_a_text_reach_JSON_but_no_screen()
    {
        await RunAsync("sources", "add", _folder.Write("farce.jsonl", """{"id":"farce","title":"La farce","text":"Le clown \u001b[31mrouge\u001b[0m habite à Vézelay."}"""));
        (await RunAsync("sources", "show", "farce", "--json")).Out.Should().Contain("\\u001B[31mrouge");
        (await RunAsync("sources", "show", "farce")).Out.Should().Contain("Vézelay").And.NotContain("\u001b");
    }

    public void Dispose() => _folder.Dispose();

    private async Task AddAsync() => (await RunAsync("sources", "add", _folder.Write("pont.fr.txt", Bridge))).Exit.Should().Be(0);

    private Task<Outcome> RunAsync(params string[] arguments) => Talksbot.RunAsync(null, [.. arguments, "--data", _folder.Data]);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
