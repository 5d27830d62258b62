using BenchmarkDotNet.Running;
using TalksBot.Benchmarks;

// no argument   the whole program on texts made here, against its targets
// FOLDER        the same on sources.jsonl and ask.jsonl of that folder
// --quick       a small run that judges nothing: shows that the measuring itself still works
// micro …       single steps, measured by BenchmarkDotNet; what follows goes to it
return args switch
{
    [] => WholeProgram.Measure(work => Material.Made(work, sources: 760, questions: 1800), runs: 5),
    ["--quick"] => WholeProgram.Try(work => Material.Made(work, sources: 60, questions: 120)),
    ["micro", .. var rest] => BenchmarkSwitcher.FromTypes([typeof(Steps)]).Run(rest, Steps.Settings()).Any() ? 0 : 1,
    [var folder] when Material.IsIn(folder) => WholeProgram.Measure(_ => Material.Of(folder), runs: 5),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks [FOLDER with sources.jsonl and ask.jsonl | --quick | micro …]");
    return 2;
}
