namespace Receivables.Local.Mailbox.Pages;

/// <summary>The page that lists mails, the newest first.</summary>
internal static class MailboxList
{
    private const int PageSize = 100;

    /// <param name="mails">Those that match the filter, in order of acceptance.</param>
    /// <param name="filter">What was asked for.</param>
    public static string Write(IReadOnlyList<Mail> mails, MailFilter filter)
    {
        var shown = mails.Where(mail => filter.Before is null || string.CompareOrdinal(mail.Id, filter.Before) < 0)
            .Reverse()
            .Take(PageSize + 1)
            .ToList();
        var body = shown.Count == 0
            ? Empty(filter)
            : Markup.Of($"""
                <div class="card"><ul class="list">{Markup.Join(shown.Take(PageSize).Select(Row))}</ul></div>
                {(shown.Count > PageSize ? Older(shown[PageSize - 1], filter) : Markup.Nothing)}
                """);
        return MailboxFrame.Page("Mailbox", Beside(mails.Count, filter), body);
    }

    private static Markup Beside(int count, MailFilter filter) => Markup.Of($"""
        <p>{count} {(count == 1 ? "mail" : "mails")}{(filter.IsEmpty ? "" : " found")}</p>
        <form class="filter" action="/local/mailbox" method="get" role="search">
        <input name="to" value="{filter.To}" placeholder="Recipient" aria-label="Recipient">
        <input name="invoice" value="{filter.Invoice}" placeholder="Invoice" aria-label="Invoice">
        <button>Filter</button>
        </form>
        """);

    private static Markup Row(Mail mail) => Markup.Of($"""
        <li><a class="row" href="/local/mailbox/{mail.Id}">
        <span><span class="subject">{mail.Subject}</span>{MailboxFrame.Moment(mail.SentAt)}</span>
        <span><span class="who">to {string.Join(", ", mail.Recipients())}{Files(mail)}</span>
        <span class="marks">{Marks(mail)}</span></span>
        </a></li>
        """);

    private static Markup Marks(Mail mail) => Markup.Join(
    [
        .. mail.Invoices.Take(4).Select(invoice => MailboxFrame.Chip(invoice)),
        mail.Invoices.Count > 4 ? MailboxFrame.Chip($"+{mail.Invoices.Count - 4}") : Markup.Nothing,
        MailboxFrame.Chip(mail.Kind),
        mail.Accepted > 1 ? MailboxFrame.Chip($"sent {mail.Accepted} times", "warn") : Markup.Nothing,
        MailboxFrame.Outcome(mail),
    ]);

    private static string Files(Mail mail) => mail.Attachments.Count switch
    {
        0 => "",
        1 => " \u00b7 1 attachment",
        var several => $" \u00b7 {several} attachments",
    };

    private static Markup Empty(MailFilter filter) => filter.IsEmpty
        ? Markup.Of($"""
            <div class="card empty"><strong>No mail yet</strong>
            Every mail that the application sends appears here. Nothing leaves this machine.</div>
            """)
        : Markup.Of($"""
            <div class="card empty"><strong>No mail matches</strong><a href="/local/mailbox">Show all mails</a></div>
            """);

    private static Markup Older(Mail last, MailFilter filter)
    {
        var query = $"?before={last.Id}&to={Uri.EscapeDataString(filter.To ?? "")}"
            + $"&invoice={Uri.EscapeDataString(filter.Invoice ?? "")}";
        return Markup.Of($"""<p class="more"><a href="/local/mailbox{query}">Older mails</a></p>""");
    }
}
