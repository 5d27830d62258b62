using Microsoft.SemanticKernel;

namespace TalksBot.Bot.Answering.Model;

/// <summary>The prompt templates and the schema of the reply, as they stand in the folder Prompts.</summary>
/// <remarks>
/// Values are put in as they are: SK's encoding guards prompts that are parsed as XML, ours are not parsed, and encoded French
/// (l&amp;#39;accord) would cost tokens and accuracy. What guards ours is the fence and that a reply is checked.
/// </remarks>
internal sealed class PromptTexts
{
    private static readonly KernelPromptTemplateFactory Factory = new() { AllowDangerouslySetContent = true };
    private readonly Kernel kernel = new();

    private readonly IPromptTemplate system = Template("answer.system.txt");
    private readonly IPromptTemplate user = Template("answer.user.txt");
    private readonly IPromptTemplate digestSystem = Template("digest.system.txt");
    private readonly IPromptTemplate digestUser = Template("digest.user.txt");
    private readonly IPromptTemplate previous = Template("previous.user.txt");
    private readonly IPromptTemplate repair = Template("repair.user.txt");

    /// <summary>JSON schema of a reply.</summary>
    public static BinaryData Schema { get; } = BinaryData.FromString(Read("answer.schema.json"));

    public Task<string> SystemAsync(KernelArguments values, bool isDigest, CancellationToken cancellationToken) =>
        (isDigest ? digestSystem : system).RenderAsync(kernel, values, cancellationToken);

    public Task<string> UserAsync(KernelArguments values, bool isDigest, CancellationToken cancellationToken) =>
        (isDigest ? digestUser : user).RenderAsync(kernel, values, cancellationToken);

    public Task<string> PreviousAsync(KernelArguments values, CancellationToken cancellationToken) =>
        previous.RenderAsync(kernel, values, cancellationToken);

    public Task<string> RepairAsync(KernelArguments values, CancellationToken cancellationToken) =>
        repair.RenderAsync(kernel, values, cancellationToken);

    private static IPromptTemplate Template(string file) =>
        Factory.Create(new PromptTemplateConfig(Read(file)) { AllowDangerouslySetContent = true });

    private static string Read(string file)
    {
        var name = $"{typeof(PromptTexts).Namespace}.Prompts.{file}";
        using var stream = typeof(PromptTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The prompt {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
