using TalksBot.Bot.Access;
using TalksBot.BotApi;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Telegram;

/// <summary>A group with a text of its own, one who asks in it and in private, a member who is no administrator, and somebody from outside who knows more than he should.</summary>
public sealed class ForgedScene : IDisposable
{
    public const string SourceId = "la-cave";

    /// <summary>Nobody but the group, and the one who asks, may be shown any of these.</summary>
    public static readonly string[] Secrets = ["soixante-douze", "Yvonne", "mon cher phare", "18,6 millions"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ForgedScene(BotApiServer server, string folder)
    {
        (Server, Folder) = (server, folder);
        (Victim, Member, Forger) = (server.AddUser("Victime", "fr"), server.AddUser("Membre", "fr"), server.AddUser("Faussaire", "fr"));
        (Group, Away) = (server.AddSupergroup("Le quai", Victim), server.AddSupergroup("Ailleurs", Forger));
        server.AddMember(Group, Member);
    }

    public BotApiServer Server { get; }
    public string Folder { get; }
    public ApiUser Victim { get; }
    public ApiUser Member { get; }
    public ApiUser Forger { get; }
    public ApiChat Group { get; }
    public ApiChat Away { get; }
    public BotProcess Bot { get; private set; } = null!;

    /// <summary>To the group, from its own text; to the victim in private; to the forger.</summary>
    public ApiMessage InGroup { get; private set; } = null!;
    public ApiMessage InPrivate { get; private set; } = null!;
    public ApiMessage Own { get; private set; } = null!;

    /// <summary>What /forget asked the victim.</summary>
    public ApiMessage Panel { get; private set; } = null!;

    /// <summary>A result of inline mode that the forger sent.</summary>
    public ApiMessage Inline { get; private set; } = null!;

    /// <summary>The invitation by which the victim became an owner.</summary>
    public string Invitation { get; private set; } = "";

    public static async Task<ForgedScene> MakeAsync(BotApiServer server)
    {
        var scene = new ForgedScene(server, KervranFolder.Make());
        scene.Prepare();
        scene.Bot = BotProcess.Start(server, scene.Folder);
        await BotProcess.UpAsync(server);
        await scene.PlayAsync();
        return scene;
    }

    public static string KeyOf(ApiMessage answer) => answer.Buttons.First(button => button.Data is not null).Data!.Split(':')[1];

    public ApiChat Home(ApiUser person) => Server.PrivateChat(person);

    public void Dispose()
    {
        Bot.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void Prepare()
    {
        using var texts = KnowledgeBase.Open(Path.Combine(Folder, "data"), TrialProcess.Opening());
        texts.Import([new TextRead("texts", new RawText { Id = SourceId, Title = "La cave du phare", Lang = "fr", Body = "La cave du phare abrite soixante-douze barriques. « Je les compte chaque soir », dit la gardienne Yvonne Le Moal." })]);
        var audience = new SourceAudience(texts, TimeProvider.System);
        texts.Store.Write(tx => audience.Bind(tx, SourceId, Group.Id, AuditEntry.CommandLine));
        var invites = new Invites(new Maintainers(texts.Store, [], TimeProvider.System), TimeProvider.System);
        Invitation = texts.Store.Write(tx => invites.Make(tx, MaintainerRole.Owner, AuditEntry.CommandLine))!;
    }

    private async Task PlayAsync()
    {
        Server.AddBot(Group, Victim);
        Server.AddBot(Away, Forger);
        await Server.MessagesIn(Group).CountAsync(1, Patience);
        InGroup = await Server.MessagesIn(Group).ReplyToAsync(Server.Say(Victim, Group, "/ask Combien de barriques la cave du phare abrite-t-elle ?"), Patience);
        if (!InGroup.Words.Contains(Secrets[0], StringComparison.Ordinal))
            throw new InvalidDataException($"The group was not told: {InGroup.Words}");
        await SaidAsync(Victim, $"/start {Invitation}");
        InPrivate = await SaidAsync(Victim, "Dites-moi, mon cher phare : combien coûtent les travaux du port ?");
        Panel = await SaidAsync(Victim, "/forget");
        Own = await SaidAsync(Forger, "Qui est la passeuse du bac ?");
        var typed = await Server.AnsweredAsync(Server.InlineQuery(Forger, "Qui est la passeuse du bac ?"), Patience);
        Inline = Server.ChooseInlineResult(typed, typed.Results[0], Away);
        await Server.QuietAsync(TimeSpan.FromSeconds(2));
    }

    public async Task<ApiMessage> SaidAsync(ApiUser person, string text) => await Server.MessagesIn(Home(person)).AfterAsync(Server.Say(person, text), Patience);
}
