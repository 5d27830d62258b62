using System.Diagnostics;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>What only a process of its own shows: streams, signals, settings from outside, two at once.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Theory]
    [InlineData("Llm__Endpoint", "localhost", "Llm:Endpoint")]
    [InlineData("Llm__Endpoint", "ftp://localhost/v1", "Llm:Endpoint")]
    [InlineData("Llm__Endpoint", "http://localhost:11434/v1", "Llm:Model")]
    [InlineData("Backup__Keep", "toujours", "Backup:Keep")]
    public async Task A_bad_setting_is_named_by_its_key(string variable, string value, string key) =>
        (await StartAsync(null, new() { [variable] = value }, "ask", "Quand ?", "--data", _folder.Data)).ShouldRefuse(1, key);

    [Fact]
    public async Task A_settings_file_that_is_no_JSON_is_named()
    {
        _folder.Write("appsettings.json", "{ nope");
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "talksbot"), ["ask", "Quand ?"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain(_folder.At("appsettings.json"));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task The_data_folder_may_come_from_the_environment()
    {
        var listed = await StartAsync(null, new() { ["Knowledge__DataPath"] = _folder.Data }, "ask", "Qui dirigeait la délégation russe ?");
        listed.Exit.Should().Be(0, listed.Error);
        Directory.Exists(_folder.Data).Should().BeTrue();
    }

    [Fact]
    public async Task A_second_process_is_told_which_one_holds_the_folder()
    {
        using var first = Talksbot.Start(null, "ask", "--input", "-", "--data", _folder.Data);
        await first.StandardInput.WriteLineAsync("""{"id":"1","question":"Qui dirigeait la délégation russe ?"}""");
        for (var line = 2; line < 40; line++)
            await first.StandardInput.WriteLineAsync($$"""{"id":"{{line}}","question":"Qui dirigeait la délégation russe ?"}""");
        await first.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        (await first.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().NotBeNull();
        var second = await StartAsync(null, [], "ask", "Quand ?", "--data", _folder.Data);
        first.StandardInput.Close();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);

        second.ShouldRefuse(1, $"{first.Id}, talksbot ask)");
        first.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_daily_backup_that_fails_is_one_line_and_the_chat_goes_on()
    {
        Directory.CreateDirectory(_folder.Data);
        _folder.Write("data/backups", "a file where the folder should be");
        using var chat = Talksbot.Start(null, "--data", _folder.Data);
        (await chat.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain(_folder.At("data/backups"));
        await chat.StandardInput.WriteLineAsync("Qui dirigeait la délégation russe ?");
        chat.StandardInput.Close();
        (await chat.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("Darchiev");
        (await chat.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        await chat.WaitForExitAsync(TestContext.Current.CancellationToken);
        chat.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("Qui a bâti le phare numéro 217 ?")]
    [InlineData("")] // nobody asks: the daily backup meets it
    public async Task A_chat_whose_store_fails_under_it_ends_with_1_and_one_line(string question)
    {
        var texts = string.Join('\n', Enumerable.Range(0, 300).Select(i =>
            $$"""{"id":"t{{i}}","title":"Texte {{i}}","text":"Le phare numéro {{i}} a été bâti par Anne Corvel {{i}}. {{string.Concat(Enumerable.Repeat("La mer y est belle. ", 60))}}"}"""));
        (await StartAsync(null, [], "sources", "add", _folder.Write("t.jsonl", texts), "--data", _folder.Data)).Exit.Should().Be(0);
        using var chat = Talksbot.Start(null, "--data", _folder.Data);
        await chat.StandardInput.WriteLineAsync("/help");
        await chat.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await chat.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using (var store = new FileStream(_folder.At("data/talks.db"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            store.SetLength(5 * 8192);
        // the input stays open: the process ends by itself
        await chat.StandardInput.WriteLineAsync(question);
        await chat.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await chat.WaitForExitAsync(TestContext.Current.CancellationToken);

        chat.ExitCode.Should().Be(1);
        var error = await chat.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().Contain("talks.db");
    }

    [Fact]
    public async Task Interrupted_the_chat_ends_with_130_and_says_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        using var chat = Talksbot.Start(null, "--data", _folder.Data);
        await chat.StandardInput.WriteLineAsync("/help");
        await chat.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await chat.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-INT", chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await chat.WaitForExitAsync(TestContext.Current.CancellationToken);
        chat.ExitCode.Should().Be(130);
        (await chat.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Interrupted_a_file_of_answers_is_not_left_half_written(string signal, int exit)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        using var ask = Talksbot.Start(null, "ask", "--input", "-", "--output", _folder.At("a.jsonl"), "--data", _folder.Data);
        await ask.StandardInput.WriteLineAsync("""{"id":"1","question":"Qui dirigeait la délégation russe ?"}""");
        await ask.StandardInput.WriteLineAsync("pas du JSON");
        await ask.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        (await ask.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("ligne 2", "then the first answer is written");
        using (var kill = Process.Start("kill", [$"-{signal}", ask.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ask.WaitForExitAsync(TestContext.Current.CancellationToken);

        ask.ExitCode.Should().Be(exit);
        (await ask.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        Directory.GetFiles(_folder.Path, "a.jsonl*").Should().BeEmpty();
    }

    [Fact]
    public async Task A_verb_that_waits_for_somebody_else_ends_when_asked_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");
        await MakePipeAsync("texte.txt");
        using var add = Talksbot.Start(null, "sources", "add", _folder.At("texte.txt"), "--data", _folder.Data);
        while (!File.Exists(_folder.At("data/talks.holder")) && !add.HasExited)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", [$"{add.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await add.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        add.ExitCode.Should().Be(143);
        (await add.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task Questions_come_through_a_pipe_as_from_a_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of this kind are Unix's.");
        await MakePipeAsync("pipe");
        var writing = Task.Run(
            () => File.WriteAllText(_folder.At("pipe"), """{"id":"1","question":"Qui dirigeait la délégation russe ?"}"""), TestContext.Current.CancellationToken);
        var asked = await StartAsync(null, [], "ask", "--input", _folder.At("pipe"), "--data", _folder.Data);
        await writing;
        asked.Exit.Should().Be(0, asked.Error);
        asked.Lines.Should().ContainSingle().Which.Should().Contain("Darchiev");
    }

    [Fact]
    public async Task Answers_go_through_a_pipe_and_a_link_without_taking_their_place()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of this kind are Unix's.");
        await MakePipeAsync("pipe");
        File.CreateSymbolicLink(_folder.At("link"), _folder.Write("answers.jsonl", "old"));
        var questions = _folder.Write("q.jsonl", """{"id":"1","question":"Qui dirigeait la délégation russe ?"}""");
        var reading = Task.Run(() => File.ReadAllText(_folder.At("pipe")), TestContext.Current.CancellationToken);

        (await StartAsync(null, [], "ask", "--input", questions, "--output", _folder.At("pipe"), "--data", _folder.Data)).Exit.Should().Be(0);
        (await StartAsync(null, [], "ask", "--input", questions, "--output", _folder.At("link"), "--data", _folder.Data)).Exit.Should().Be(0);

        (await reading).Should().Contain("Darchiev");
        File.ReadAllText(_folder.At("answers.jsonl")).Should().Contain("Darchiev");
        new FileInfo(_folder.At("link")).LinkTarget.Should().NotBeNull();
    }

    [Theory]
    [InlineData("sources list")]
    [InlineData("ask --input q.jsonl")]
    [InlineData("ask Quand")]
    public async Task A_full_disk_behind_standard_output_is_one_line(string verb)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No device to try it with.");
        _folder.Write("q.jsonl", """{"id":"1","question":"Qui dirigeait la délégation russe ?"}""");
        var start = new ProcessStartInfo("sh", ["-c", $"cd {_folder.Path} && '{Path.Combine(AppContext.BaseDirectory, "talksbot")}' {verb} --data data > /dev/full"]) { RedirectStandardError = true };
        start.Environment["LANG"] = "C.UTF-8";
        using var shell = Process.Start(start)!;
        var error = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        shell.ExitCode.Should().Be(1);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().Contain("Sortie standard");
    }

    [Fact]
    public async Task A_misspelt_key_is_named_and_the_answer_comes_all_the_same()
    {
        var asked = await StartAsync(null, new() { ["Llm__Endpiont"] = "http://127.0.0.1:9" }, "ask", "Qui dirigeait la délégation russe ?", "--data", _folder.Data);
        asked.Exit.Should().Be(0);
        asked.Out.Should().Contain("Darchiev");
        asked.ErrorLines.Should().ContainSingle().Which.Should().Contain("Llm:Endpiont").And.Contain("Llm:Endpoint");
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_one_line_of_the_log_and_no_stack_trace()
    {
        Dictionary<string, string> nobody = new() { ["Llm__Endpoint"] = "http://127.0.0.1:9/v1", ["Llm__Model"] = "absent" };
        var asked = await StartAsync(null, nobody, "ask", "Qui dirigeait la délégation russe ?", "--data", _folder.Data);
        asked.Exit.Should().Be(0);
        asked.Out.Should().Contain("Darchiev");
        asked.ErrorLines.Should().ContainSingle().Which.Should().Contain("Unreachable").And.NotContain("   at ");
    }

    [Fact]
    public async Task Without_ICU_the_answer_and_the_words_are_the_same()
    {
        var invariant = await StartAsync(null, new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, "ask", "Qui dirigeait la delegation russe ?", "--data", _folder.Data);
        var usual = await StartAsync(null, [], "ask", "Qui dirigeait la delegation russe ?", "--data", _folder.Data);
        invariant.Should().Be(usual);
        invariant.Out.Should().Contain("Le texte dit").And.Contain("Darchiev");
    }

    [Fact]
    public async Task A_full_disk_behind_standard_error_leaves_the_exit_code()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "No device to try it with.");
        var start = new ProcessStartInfo("sh", ["-c", $"'{Path.Combine(AppContext.BaseDirectory, "talksbot")}' ask '' --data '{_folder.Data}' 2> /dev/full"]);
        using var shell = Process.Start(start)!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        shell.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_reader_that_leaves_early_is_no_error()
    {
        await StartAsync(null, [], "ask", "Quand ?", "--data", _folder.Data);
        using var show = Talksbot.Start(null, "sources", "show", "--all", "--json", "--data", _folder.Data);
        show.StandardOutput.Close();
        var error = await show.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await show.WaitForExitAsync(TestContext.Current.CancellationToken);
        error.Should().BeEmpty();
        show.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Output_is_UTF_8_whatever_the_locale()
    {
        var asked = await StartAsync(null, new() { ["LC_ALL"] = "C" }, "ask", "Délégation à Istanbul ?", "--json", "--data", _folder.Data);
        asked.Out.Should().Contain("Délégation à Istanbul ?");
    }

    public void Dispose() => _folder.Dispose();

    private async Task MakePipeAsync(string name)
    {
        using var make = Process.Start("mkfifo", [_folder.At(name)]);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Task<Outcome> StartAsync(string? input, Dictionary<string, string> settings, params string[] arguments) =>
        Talksbot.StartAsync(input, settings, arguments);
}
