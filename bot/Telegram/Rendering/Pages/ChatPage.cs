namespace TalksBot.Bot.Telegram.Rendering.Pages;

/// <summary>A piece of a chat as a page of its own, close to Telegram's look; nothing in it is fetched.</summary>
/// <param name="Name">Of the picture's file, without extension.</param>
/// <param name="Title">Of the chat.</param>
/// <param name="Subtitle">"bot", "14 membres".</param>
internal sealed record ChatPage(string Name, string Title, string Subtitle, IReadOnlyList<Bubble> Bubbles)
{
    /// <summary>CSS pixels.</summary>
    public const int Width = 560;

    /// <summary>What stands in the line that one writes in; null where the picture ends above it.</summary>
    public string? Typed { get; init; }

    /// <summary>Results of inline mode, offered above that line.</summary>
    public IReadOnlyList<(string Title, string Description)> Offered { get; init; } = [];

    public string Html() => $$"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><title>{{MessageHtml.Escaped(Title)}}</title><style>{{Style}}</style></head>
        <body><header><div class="face">{{MessageHtml.Escaped(Title[..1])}}</div><div><div class="title">{{MessageHtml.Escaped(Title)}}</div><div class="subtitle">{{MessageHtml.Escaped(Subtitle)}}</div></div></header>
        <main>{{string.Join('\n', Bubbles.Select(bubble => bubble.Html()))}}</main>{{Writing()}}
        <script>
        for (const block of document.querySelectorAll(".foldable"))
          if (block.scrollHeight <= 3 * 1.38 * 15 + 9) block.classList.remove("foldable", "folded")
        document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)
        </script>
        </body></html>
        """;

    private string Writing() => Typed is null ? "" : $"""
        <section>{string.Concat(Offered.Select(offer => $"<div class=\"offer\"><div class=\"title\">{MessageHtml.Escaped(offer.Title)}</div><div class=\"about\">{MessageHtml.Escaped(offer.Description)}</div></div>"))}</section>
        <footer>{MessageHtml.Escaped(Typed)}</footer>
        """;

    private const string Style = """
        * { box-sizing: border-box; margin: 0 }
        html { background: #9ccbb4 }
        body { width: 560px; font: 15px/1.38 Roboto, "Helvetica Neue", Arial, "DejaVu Sans", "Noto Color Emoji", sans-serif; color: #000; background: linear-gradient(160deg, #dbe9c0, #b9d6a5 45%, #9ccbb4) }
        header { display: flex; gap: 12px; align-items: center; background: #fff; padding: 8px 16px; border-bottom: 1px solid #dfe4e8 }
        .face { width: 38px; height: 38px; border-radius: 50%; background: linear-gradient(#72d5fd, #2a9ef1); color: #fff; font-weight: 500; font-size: 18px; display: flex; align-items: center; justify-content: center }
        .title { font-weight: 500 }
        .subtitle { color: #707579; font-size: 13px }
        main { padding: 14px 12px; display: flex; flex-direction: column; gap: 8px }
        .row { display: flex }
        .mine { justify-content: flex-end }
        .message { max-width: 460px }
        .bubble { background: #fff; border-radius: 14px 14px 14px 5px; padding: 6px 10px 7px; box-shadow: 0 1px 2px rgba(16, 35, 47, .15) }
        .mine .bubble { background: #eeffde; border-radius: 14px 14px 5px 14px }
        .sender { color: #3390ec; font-weight: 500; font-size: 14px }
        .mine .sender { color: #4fae4e }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext }
        .text::after { content: ""; display: block; clear: both }
        .time { float: right; color: #9aa1a7; font-size: 12px; margin: 6px 0 -3px 10px; unicode-bidi: isolate }
        .mine .time { color: #5fb15c }
        a { color: #3390ec; text-decoration: none }
        b { font-weight: 500 }
        blockquote, .reply { background: rgba(51, 144, 236, .09); border-left: 3px solid #3390ec; border-radius: 5px; padding: 3px 24px 4px 8px; margin: 3px 0; position: relative; unicode-bidi: plaintext }
        .mine blockquote, .mine .reply { background: rgba(79, 174, 78, .12); border-color: #4fae4e }
        blockquote::after { content: "\201D"; position: absolute; right: 7px; top: 1px; color: #3390ec; font: 700 20px/1 Georgia, "DejaVu Serif", serif }
        .folded { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; max-height: calc(3 * 1.38em + 7px) }
        .foldable::before { content: "\2303"; position: absolute; right: 8px; bottom: 1px; color: #3390ec; font-size: 12px }
        .folded::before { content: "\2304" }
        .reply { padding-right: 8px }
        .replied { font-size: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
        .keys { display: flex; gap: 4px; margin-top: 4px }
        .key { flex: 1; position: relative; text-align: center; padding: 8px 6px; border-radius: 8px; background: rgba(74, 117, 77, .55); color: #fff; font-size: 14px; font-weight: 500; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
        section { background: #fff; border-top: 1px solid #dfe4e8 }
        .offer { padding: 8px 16px; border-bottom: 1px solid #eef1f3 }
        .about { color: #707579; font-size: 14px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; white-space: pre-line }
        footer { background: #fff; padding: 12px 16px 14px; border-top: 1px solid #dfe4e8 }
        .out { position: absolute; right: 5px; top: 2px; font-size: 10px }
        """;
}
