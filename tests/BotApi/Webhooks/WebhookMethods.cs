using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TalksBot.BotApi;

/// <summary>setWebhook, deleteWebhook, getWebhookInfo.</summary>
internal static partial class WebhookMethods
{
    private static readonly int[] Ports = [443, 80, 88, 8443];

    public static JsonNode Set(Call call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0)
            return Delete(call);
        var address = Address(url);
        if (call.Text("secret_token") is { } secret)
        {
            if (secret.Length > 256)
                throw Refused.BadRequest("secret token is too long");
            if (!Secret().IsMatch(secret))
                throw Refused.BadRequest("secret token contains unallowed characters");
        }

        if (call.Number("max_connections") is < 1 or > 100)
            throw Refused.Strict("max_connections is not 1..100");
        call.World.Updates.Allow(AllowedUpdates.Read(call));
        if (call.Flag("drop_pending_updates"))
            call.World.Updates.Drop();
        call.Server.Polling.Abort("terminated by setWebhook request");
        call.Server.Webhook.Set(new Webhook(address, call.Text("secret_token"), (int)(call.Number("max_connections") ?? 40))
        {
            HasCertificate = call.Text("certificate") is not null,
        });
        return true;
    }

    public static JsonNode Delete(Call call)
    {
        if (call.Flag("drop_pending_updates"))
            call.World.Updates.Drop();
        call.Server.Webhook.Set(null);
        return true;
    }

    public static JsonNode Info(Call call)
    {
        var webhook = call.Server.Webhook.Current;
        var info = new JsonObject
        {
            ["url"] = webhook?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = webhook?.HasCertificate ?? false,
            ["pending_update_count"] = call.World.Updates.Count,
        };
        if (webhook is not null)
        {
            info["max_connections"] = webhook.MaxConnections;
            info.Set("last_error_date", webhook.LastErrorAt?.Unix());
            info.Set("last_error_message", webhook.LastError);
        }

        if (call.World.Updates.Allowed is { } allowed)
            info["allowed_updates"] = new JsonArray([.. allowed.Select(k => (JsonNode)k)]);
        return info;
    }

    /// <summary>Telegram takes HTTPS on four ports; loopback addresses, which it would never reach, are taken here as they are.</summary>
    private static Uri Address(string url)
    {
        if (!Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url, UriKind.Absolute, out var address))
            throw Refused.BadRequest("invalid webhook URL specified");
        if (address.IsLoopback)
            return address;
        if (address.Scheme != "https")
            throw Refused.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        if (!Ports.Contains(address.Port))
            throw Refused.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        // Nothing leaves this machine.
        throw Refused.BadRequest("bad webhook: Failed to resolve host: Name or service not known");
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Secret();
}
