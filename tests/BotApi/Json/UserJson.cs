using System.Text.Json.Nodes;

namespace TalksBot.BotApi;

/// <summary><c>User</c> and <c>ChatMember</c>.</summary>
internal static class UserJson
{
    public static JsonObject Of(ApiUser user)
    {
        var json = new JsonObject { ["id"] = user.Id, ["is_bot"] = user.IsBot, ["first_name"] = user.FirstName };
        json.Set("last_name", user.LastName);
        json.Set("username", user.Username);
        json.Set("language_code", user.LanguageCode);
        return json;
    }

    /// <summary>With the fields that only getMe returns.</summary>
    public static JsonObject Me(ApiUser bot, BotApiOptions options)
    {
        var json = Of(bot);
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = !options.PrivacyMode;
        json["supports_inline_queries"] = options.InlineMode;
        json["supports_guest_queries"] = options.GuestMode;
        json["can_connect_to_business"] = false;
        json["has_main_web_app"] = false;
        json["has_topics_enabled"] = false;
        json["allows_users_to_create_topics"] = false;
        return json;
    }

    public static JsonObject Member(ApiMember member)
    {
        var json = new JsonObject { ["user"] = Of(member.User), ["status"] = member.Status.ToString().ToLowerInvariant() };
        switch (member.Status)
        {
            case MemberStatus.Creator:
                json["is_anonymous"] = member.IsAnonymous;
                break;
            case MemberStatus.Administrator:
                foreach (var right in AdminRights)
                    json[right] = right != "can_be_edited";
                json["is_anonymous"] = member.IsAnonymous;
                json["can_delete_messages"] = member.CanDeleteMessages;
                break;
            case MemberStatus.Restricted:
                json["is_member"] = true;
                foreach (var right in MemberRights)
                    json[right] = false;
                json["until_date"] = 0;
                break;
            case MemberStatus.Kicked:
                json["until_date"] = 0;
                break;
        }

        return json;
    }

    private static readonly string[] AdminRights =
    [
        "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private static readonly string[] MemberRights =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
        "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
        "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];
}
