namespace TalksBot.BotApi;

/// <summary>Updates as no world of ours would make them.</summary>
public static class RawActs
{
    /// <summary>An update of any kind, known or not, with any body; it is not looked at, so it may hold half characters and nonsense.</summary>
    /// <param name="body">JSON.</param>
    public static ApiUpdate RawUpdate(this BotApiServer server, string kind, string body, long lane = 0) => server.Change(world => world.Updates.AddRaw(kind, body, lane));

    /// <summary>Sends an update again, as after a lost confirmation.</summary>
    public static void Repeat(this BotApiServer server, ApiUpdate update) => server.Change(world =>
    {
        world.Updates.Repeat(update);
        return true;
    });

    /// <summary>The last update that was made; null when it is forgotten.</summary>
    public static ApiUpdate? LastUpdate(this BotApiServer server) => server.Change(world => world.Updates.Last);
}
