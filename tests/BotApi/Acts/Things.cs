namespace TalksBot.BotApi;

/// <summary>Messages that are no text, as fields in JSON.</summary>
public static class Things
{
    public const string Voice = """{"voice":{"file_id":"v","file_unique_id":"uv","duration":3,"mime_type":"audio/ogg"}}""";

    public const string Photo = """{"photo":[{"file_id":"p","file_unique_id":"up","width":90,"height":60}]}""";

    public const string Sticker =
        """{"sticker":{"file_id":"s","file_unique_id":"us","type":"regular","width":512,"height":512,"is_animated":false,"is_video":false,"emoji":"👍"}}""";

    public const string Location = """{"location":{"latitude":41.0,"longitude":29.0}}""";

    public const string Poll =
        """{"poll":{"id":"1","question":"?","options":[{"persistent_id":"a","text":"a","voter_count":0}],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false,"allows_revoting":false,"members_only":false}}""";
}
