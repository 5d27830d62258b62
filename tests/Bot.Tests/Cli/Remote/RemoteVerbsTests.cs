using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using TalksBot.Bot.Cli.Remote;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Cli.Remote;

/// <summary>Verbs beside a process that holds the data folder: what they say and do is as if they ran alone.</summary>
public sealed class RemoteVerbsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public RemoteVerbsTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Only Unix sockets have a mode.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_verb_says_beside_the_bot_what_it_says_alone()
    {
        var note = _folder.Write("pont.fr.txt", "Le pont\n\nLe pont de Sèvremont a coûté 4,2 millions d’euros, dit le maire.\n");
        var lines = _folder.Write("q.jsonl", "{\"id\":\"1\",\"question\":\"Combien a coûté le pont ?\"}\npas du JSON\n{\"id\":\"2\",\"question\":\"\"}\n");
        (await Talksbot.RunAsync(null, "sources", "add", note, "--data", _folder.Data)).Exit.Should().Be(0);
        string[][] verbs =
        [
            ["sources", "list"], ["sources", "list", "--json"], ["sources", "show", "pont"], ["sources", "show", "--all", "--json"], ["sources", "show", "nulle-part"],
            ["search", "pont"], ["search", "--input", lines], ["ask", "Combien a coûté le pont ?"], ["ask", "--input", lines], ["ask", "--input", _folder.At("absent.jsonl")],
            ["ask", "Combien ?", "--scope", "nulle-part"], ["maintainers"], ["dismiss", "7"], ["unblock", "7"], ["audit"], ["audit", "--json"], ["gaps"], ["gaps", "--json"], ["stats"], ["stats", "--json", "--period", "month"], ["stats", "--period", "year"], ["sources", "add", note], ["sources", "add", _folder.At("absent.txt")],
            ["sources", "add", note, _folder.At("absent.txt")], ["backup", note], ["sources", "export", _folder.Path], ["eval", lines],
            ["ask", "--input", lines, "--output", _folder.At("no/where.jsonl")],
        ];
        var alone = new List<Outcome>();
        foreach (var verb in verbs)
            alone.Add(await Talksbot.RunAsync(null, [.. verb, "--data", _folder.Data]));

        await using var chat = await RunningChat.StartAsync(_folder.Data);
        for (var i = 0; i < verbs.Length; i++)
            Timeless(await Talksbot.RunAsync(null, [.. verbs[i], "--data", _folder.Data])).Should().Be(Timeless(alone[i]), string.Join(' ', verbs[i]));

        static Outcome Timeless(Outcome outcome) => outcome with { Out = Regex.Replace(outcome.Out, "\"ms\":[0-9.]+", "") };
    }

    [Fact]
    public async Task Texts_come_in_and_go_out_and_are_answered_from_beside_the_bot()
    {
        await using var chat = await RunningChat.StartAsync(_folder.Data);
        var text = _folder.Write("gare.fr.txt", "La gare\n\nLa gare de Trégarvan a rouvert en mai 2019.\n");

        var added = await Talksbot.RunAsync(null, "sources", "add", text, "--data", _folder.Data);
        var answer = await Talksbot.RunAsync(null, "ask", "Quand la gare de Trégarvan a-t-elle rouvert ?", "--data", _folder.Data);
        var file = await Talksbot.RunAsync("{\"id\":\"1\",\"question\":\"Quand la gare de Trégarvan a-t-elle rouvert ?\"}\n", "ask", "--input", "-", "--output", _folder.At("a.jsonl"), "--data", _folder.Data);
        var backup = await Talksbot.RunAsync(null, "backup", _folder.At("copy.db"), "--data", _folder.Data);
        var exported = await Talksbot.RunAsync(null, "sources", "export", _folder.At("out"), "--data", _folder.Data);
        var removed = await Talksbot.RunAsync(null, "sources", "remove", "gare", "--data", _folder.Data);

        added.Should().Match<Outcome>(o => o.Exit == 0 && o.Out.Contains("gare") && o.Error.Length == 0);
        answer.Out.Should().Contain("mai 2019");
        file.Exit.Should().Be(0, file.Error);
        (await File.ReadAllTextAsync(_folder.At("a.jsonl"), TestContext.Current.CancellationToken)).Should().Contain("mai 2019");
        backup.Exit.Should().Be(0, backup.Error);
        exported.Exit.Should().Be(0, exported.Error);
        Directory.GetFiles(_folder.At("out")).Should().HaveCount(3);
        removed.Exit.Should().Be(0, removed.Error);
        Directory.GetFileSystemEntries(_folder.At("data/handover")).Should().BeEmpty();
        await chat.EndAsync();
        var restored = await Talksbot.RunAsync(null, "restore", _folder.At("copy.db"), "--data", _folder.Data);
        restored.Exit.Should().Be(0, restored.Error);
        (await Talksbot.RunAsync(null, "sources", "list", "--data", _folder.Data)).Out.Should().Contain("gare");
    }

    [Fact]
    public async Task An_import_of_many_beside_the_bot_is_undone_whole()
    {
        await using var chat = await RunningChat.StartAsync(_folder.Data);
        await Talksbot.RunAsync(null, "sources", "add", _folder.Write("avant.fr.txt", "Le quai est vieux."), "--data", _folder.Data);
        var lines = Enumerable.Range(0, 700).Select(i => $$"""{"id":"t{{i}}","title":"T","text":"Le numéro {{i}} est là.","lang":"fr"}""");
        (await Talksbot.RunAsync(null, "sources", "add", _folder.Write("beaucoup.jsonl", string.Join('\n', lines)), "--data", _folder.Data)).Out.Should().Contain("700");

        var undone = await Talksbot.RunAsync(null, "sources", "undo", "--data", _folder.Data);

        undone.Out.Should().Contain("700");
        (await Talksbot.RunAsync(null, "sources", "list", "--data", _folder.Data)).Out.Should().Contain("avant").And.NotContain("t699");
    }

    [Fact]
    public async Task Paths_are_those_of_the_asking_process()
    {
        await using var chat = await RunningChat.StartAsync(_folder.Data);
        _folder.Write("ici.fr.txt", "Ici\n\nLe moulin d’Ici tourne depuis 1788.\n");
        var add = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "talksbot"), ["sources", "add", "ici.fr.txt", "--data", "data"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(add)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(0);
        said.Should().StartWith("ici");
    }

    [Fact]
    public async Task Interrupted_a_verb_ends_with_130_and_leaves_nothing_half_written()
    {
        await using var chat = await RunningChat.StartAsync(_folder.Data);
        using var ask = Talksbot.Start(null, "ask", "--input", "-", "--output", _folder.At("a.jsonl"), "--data", _folder.Data);
        await ask.StandardInput.WriteLineAsync("pas du JSON");
        await ask.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        (await ask.StandardError.ReadLineAsync(TestContext.Current.CancellationToken)).Should().Contain("ligne 1");
        using (var kill = Process.Start("kill", ["-INT", $"{ask.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ask.WaitForExitAsync(TestContext.Current.CancellationToken);

        ask.ExitCode.Should().Be(130);
        (await ask.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        Directory.GetFiles(_folder.Path, "a.jsonl*").Should().BeEmpty();
    }

    [Fact]
    public async Task A_verb_whose_bot_is_killed_says_so_and_one_after_it_runs_alone_in_spite_of_the_stale_socket()
    {
        await using var chat = await RunningChat.StartAsync(_folder.Data);
        using var ask = Talksbot.Start(null, "ask", "--input", "-", "--data", _folder.Data);
        await ask.StandardInput.WriteLineAsync("pas du JSON");
        await ask.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await ask.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        await chat.KillAsync();
        ask.StandardInput.Close();
        await ask.WaitForExitAsync(TestContext.Current.CancellationToken);

        ask.ExitCode.Should().Be(1);
        (await ask.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("Relancez-la");
        File.Exists(_folder.At("data/talks.socket")).Should().BeTrue();
        (await Talksbot.RunAsync(null, "sources", "list", "--data", _folder.Data)).Exit.Should().Be(0);
        await using var next = await RunningChat.StartAsync(_folder.Data);
        (await Talksbot.RunAsync(null, "sources", "list", "--data", _folder.Data)).Exit.Should().Be(0);
    }

    [Fact]
    public async Task Half_a_request_nonsense_a_silent_asker_and_fifty_at_once_keep_nobody_from_an_answer()
    {
        await using var chat = await RunningChat.StartAsync(_folder.Data);
        var folder = new DataFolder(_folder.Data);
        var strangers = new List<Socket>();
        for (var i = 0; i < 6; i++)
            strangers.Add((await VerbSocket.ConnectAsync(folder, TestContext.Current.CancellationToken))!);
        await strangers[0].SendAsync(new byte[] { 1, 200 }, TestContext.Current.CancellationToken);
        await strangers[1].SendAsync(new byte[] { 1, 255, 255, 255, 127, 0 }, TestContext.Current.CancellationToken);
        await strangers[2].SendAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        strangers[3].Dispose();
        var silent = new FrameStream(strangers[4]);
        silent.WriteJson(FrameKind.Start, new VerbStart(["sources", "show", "--all", "--json"], "fr", null));
        using (var forbidden = new FrameStream(strangers[5]))
        {
            forbidden.WriteJson(FrameKind.Start, new VerbStart(["restore", "x.db"], "fr", null));
            (await forbidden.ReadAsync(TestContext.Current.CancellationToken))!.Value.Kind.Should().Be(FrameKind.Error);
            (await forbidden.ReadAsync(TestContext.Current.CancellationToken))!.Value.Should().Match<Frame>(f => f.Kind == FrameKind.Exit && f.Body.Length == 1 && f.Body[0] == (byte)'2');
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Talksbot.RunAsync(null, "ask", "Qui dirigeait la délégation russe ?", "--data", _folder.Data))));

        outcomes.Should().OnlyContain(o => o.Exit == 0 && o.Out.Contains("Darchiev") && o.Error.Length == 0);
        strangers.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Nobody_else_may_ask_and_a_long_path_has_its_socket_elsewhere()
    {
        var deep = Path.Combine(_folder.Path, new string('d', 120));
        Directory.CreateDirectory(deep);
        await using var chat = await RunningChat.StartAsync(deep);
        var socket = await File.ReadAllTextAsync(Path.Combine(deep, "talks.socket"), TestContext.Current.CancellationToken);

        System.Text.Encoding.UTF8.GetByteCount(socket).Should().BeLessThan(104);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(socket).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Talksbot.RunAsync(null, "sources", "list", "--data", deep)).Exit.Should().Be(0);
        (await Talksbot.StartAsNobodyAsync("sources", "list", "--data", deep)).Exit.Should().Be(Environment.IsPrivilegedProcess ? 1 : 0);
        await chat.EndAsync();
        File.Exists(socket).Should().BeFalse();
    }
}
