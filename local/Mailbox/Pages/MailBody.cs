using System.Text.Encodings.Web;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>The HTML of a mail for a frame: inline images put in, links opening outside the frame.</summary>
internal static class MailBody
{
    private const string LinksOpenOutside = """<base target="_blank">""";

    public static string Write(MailMessage message)
    {
        var html = message.Content!.Html is { Length: > 0 } own
            ? own
            : $"<pre>{HtmlEncoder.Default.Encode(message.Content.PlainText ?? "")}</pre>";
        foreach (var file in (message.Attachments ?? []).Where(file => !string.IsNullOrEmpty(file.ContentId)))
        {
            html = html.Replace(
                $"cid:{file.ContentId}", $"data:{file.ContentType};base64,{file.ContentInBase64}",
                StringComparison.OrdinalIgnoreCase);
        }

        var head = html.IndexOf("<head>", StringComparison.OrdinalIgnoreCase);
        return head < 0 ? Before(html) : html.Insert(head + "<head>".Length, LinksOpenOutside);
    }

    /// <summary>A base before the first tag would come before the doctype, so it goes after that one.</summary>
    private static string Before(string html)
    {
        var start = html.AsSpan().TrimStart();
        var hasDoctype = start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase);
        var end = hasDoctype ? html.IndexOf('>', StringComparison.Ordinal) + 1 : 0;
        return html.Insert(end, LinksOpenOutside);
    }
}
