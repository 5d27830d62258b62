using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TalksBot.Knowledge.Reading.Html;

/// <summary>Takes out of a page what is never its text: menus, banners, forms, footers, what is hidden.</summary>
internal static partial class HtmlFrame
{
    private const string Never = "script,style,noscript,template,svg,math,iframe,object,embed,canvas,form,button,select,input,textarea,dialog,nav,figcaption,"
        + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=dialog],[role=alertdialog],[role=search],[role=menu]";

    public static void Strip(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Never).Where(e => e is not IHtmlBodyElement and not IHtmlHtmlElement).ToList())
        {
            if (element is not IHtmlScriptElement { Type: "application/ld+json" })
                element.Remove();
        }

        foreach (var element in page.All.ToList())
        {
            if (element.ParentElement is not null && element is not IHtmlBodyElement and not IHtmlHtmlElement && element.Closest("head") is null && IsFrame(element))
                element.Remove();
        }

        foreach (var comment in page.Descendants<IComment>().ToList())
            comment.Remove();
    }

    private static bool IsFrame(IElement element)
    {
        if (element.LocalName is "footer" or "aside" || element.LocalName == "header" && element.Closest("article,main") is null && element.QuerySelector("h1") is null)
            return element.LocalName != "footer" || element.Closest("blockquote") is null;
        if (Hidden().IsMatch(element.GetAttribute("style") ?? ""))
            return true;
        var names = $"{element.ClassName} {element.Id}";
        return names.Length > 1 && element.LocalName is not ("article" or "main") && Frame().IsMatch(names) && element.QuerySelector("h1,article,main") is null;
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    /// <summary>Words of class names and ids, whole between hyphens, underscores and spaces.</summary>
    [GeneratedRegex(@"(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|newsletter|subscribe|subscription|abonnement|share|sharing|partage|social|related|recommend(?:ed|ations)?|breadcrumbs?|fil-ariane|menu|navbar|navigation|nav|sidebar|footer|comments?|commentaires|promo|advert(?:isement)?|ads?|pub|banner|popup|modal|skip-link|pagination|tags?|most-read|lire-aussi|a-lire-aussi|read-more|toolbar|paywall)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
