using System.Globalization;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>What both pages share: the frame around them, and how moments, sizes and outcomes are written.</summary>
internal static class MailboxFrame
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static string Page(string title, Markup beside, Markup body) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{new Markup(MailboxStyle.Sheet)}</style>
        </head>
        <body>
        <header class="top"><div><h1><a href="/local/mailbox">Mailbox</a></h1>{beside}</div></header>
        <main>
        {body}
        </main>
        </body>
        </html>
        """).Html;

    /// <summary>In Dutch time to the minute; the exact moment is in the element.</summary>
    public static Markup Moment(DateTimeOffset moment)
    {
        var exact = moment.ToString("O", CultureInfo.InvariantCulture);
        var shown = TimeZoneInfo.ConvertTime(moment, Zone).ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
        return Markup.Of($"""<time datetime="{exact}" title="{exact}">{shown}</time>""");
    }

    public static string Size(long octets) => octets switch
    {
        < 1024 => $"{octets} bytes",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{octets / 1024m:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{octets / 1048576m:0.#} MB"),
    };

    public static Markup Chip(string text, string look = "") =>
        Markup.Of($"""<span class="chip {look}">{text}</span>""");

    /// <summary>How the mail fared, of the recipient who fared worst last.</summary>
    public static Markup Outcome(Mail mail)
    {
        if (mail.Fault is { } fault)
        {
            return Chip(fault.Code, "bad");
        }

        var latest = mail.Reports.GroupBy(report => report.Recipient, StringComparer.OrdinalIgnoreCase)
            .Select(reports => reports.Last().Outcome)
            .ToList();
        var worst = latest.Find(outcome => outcome is not DeliveryOutcome.Delivered);
        return latest.Count == 0
            ? Chip("no report yet", "warn")
            : worst == DeliveryOutcome.None ? Chip("Delivered", "good") : Chip(worst.ToString(), "bad");
    }
}
