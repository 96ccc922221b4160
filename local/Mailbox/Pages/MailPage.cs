namespace Receivables.Local.Mailbox.Pages;

/// <summary>The page that shows one mail as its reader sees it, with all that belongs to it.</summary>
internal static class MailPage
{
    private static readonly DeliveryOutcome[] Offered =
        [DeliveryOutcome.Delivered, DeliveryOutcome.Bounced, DeliveryOutcome.Suppressed, DeliveryOutcome.Failed];

    public static string Write(Mail mail, MailMessage message) => MailboxFrame.Page(
        mail.Subject,
        Markup.Of($"""<p><a href="/local/mailbox">All mails</a></p>"""),
        Markup.Of($"""
            <article class="card">
            <div class="head"><h2>{mail.Subject} {MailboxFrame.Outcome(mail)}</h2>{Facts(mail, message)}</div>
            {Actions(mail)}
            </article>
            <section class="card">{Files(mail)}{Text(mail, message)}</section>
            <section class="card">{PlainText(message)}{Headers(message)}{Reports(mail)}</section>
            """));

    private static Markup Facts(Mail mail, MailMessage message) => Markup.Of($"""
        <dl>
        <dt>From</dt><dd>{mail.From}</dd>
        {Parties("To", message.To())}{Parties("Cc", message.Cc())}{Parties("Bcc", message.Bcc())}
        {Parties("Reply to", message.ReplyTo ?? [])}
        <dt>Sent</dt><dd>{MailboxFrame.Moment(mail.SentAt)}</dd>
        <dt>Kind</dt><dd>{mail.Kind}</dd>
        {(mail.Invoices.Count == 0 ? Markup.Nothing : Fact("Invoices", string.Join(", ", mail.Invoices)))}
        <dt>Operation</dt><dd>{mail.OperationId}{(mail.Accepted > 1 ? $", accepted {mail.Accepted} times" : "")}</dd>
        {(mail.Fault is { } fault ? Fact("Failed", $"{fault.Code}: {fault.Message}") : Markup.Nothing)}
        </dl>
        """);

    private static Markup Parties(string name, IReadOnlyList<MailParty> parties) => parties.Count == 0
        ? Markup.Nothing
        : Fact(name, string.Join(", ", parties.Select(Shown)));

    private static string Shown(MailParty party) =>
        string.IsNullOrEmpty(party.DisplayName) ? party.Address! : $"{party.DisplayName} <{party.Address}>";

    private static Markup Fact(string name, string value) => Markup.Of($"<dt>{name}</dt><dd>{value}</dd>\n");

    private static Markup Actions(Mail mail) => Markup.Of($"""
        <div class="actions"><span>Report as</span>
        {Markup.Join(Offered.Select(outcome => Button(mail, outcome)))}
        <a class="right" href="/local/mailbox/{mail.Id}.eml">Download .eml</a>
        </div>
        """);

    private static Markup Button(Mail mail, DeliveryOutcome outcome)
    {
        var name = outcome.ToString();
        return Markup.Of($"""
            <form method="post" action="/local/mailbox/{mail.Id}/events">
            <button name="event" value="{MailboxJson.Lower(name)}">{name}</button></form>
            """);
    }

    private static Markup Files(Mail mail) => mail.Attachments.Count == 0
        ? Markup.Nothing
        : Markup.Of($"""
            <div class="files">{Markup.Join(mail.Attachments.Select((file, at) => FileLink(mail, file, at)))}</div>
            """);

    private static Markup FileLink(Mail mail, MailFile file, int at) => Markup.Of($"""
        <a href="/local/mailbox/{mail.Id}/attachments/{at}" download="{file.Name}">{file.Name}
        <small>{file.ContentType}, {MailboxFrame.Size(file.Size)}{(file.ContentId is null ? "" : ", inline")}</small>
        </a>
        """);

    private static Markup Text(Mail mail, MailMessage message) => string.IsNullOrEmpty(message.Content!.Html)
        ? Markup.Of($"""<div class="head"><pre>{message.Content.PlainText}</pre></div>""")
        : Markup.Of($"""
            <iframe src="/local/mailbox/{mail.Id}.html" title="The mail as its reader sees it"
            sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
            """);

    private static Markup PlainText(MailMessage message) =>
        string.IsNullOrEmpty(message.Content!.PlainText) || string.IsNullOrEmpty(message.Content.Html)
            ? Markup.Nothing
            : Markup.Of($"<details><summary>Plain text</summary><pre>{message.Content.PlainText}</pre></details>");

    private static Markup Headers(MailMessage message) => message.Headers is not { Count: > 0 } headers
        ? Markup.Nothing
        : Markup.Of($"""
            <details><summary>Headers</summary><div><dl>
            {Markup.Join(headers.Select(header => Fact(header.Key, header.Value!)))}</dl></div></details>
            """);

    private static Markup Reports(Mail mail) => Markup.Of($"""
        <details open><summary>Delivery reports</summary><div>
        {(mail.Reports.Count == 0 ? Markup.Of($"None yet.") : Markup.Nothing)}
        <dl>{Markup.Join(mail.Reports.Select(Report))}</dl>
        </div></details>
        """);

    private static Markup Report(DeliveryReport report)
    {
        var state = report switch
        {
            { IsDropped: true } => "given up: the application did not take it",
            { IsDone: true } => "taken by the application",
            { Attempts: > 0 } => $"not taken yet, tried {report.Attempts} times",
            _ => "not told to the application yet",
        };
        return Markup.Of($"""
            <dt>{MailboxFrame.Moment(report.At)}</dt>
            <dd>{report.Outcome.ToString()}: {report.Recipient} ({state})</dd>
            """);
    }
}
