using Microsoft.AspNetCore.Http;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>Which mails are asked for. Recipient and invoice must match whole, whatever the case.</summary>
internal sealed record MailFilter(string? To, string? Invoice, string? Before)
{
    public bool IsEmpty => To is null && Invoice is null;

    public static MailFilter From(IQueryCollection query) =>
        new(Value(query, "to"), Value(query, "invoice"), Value(query, "before"));

    public bool Matches(Mail mail) =>
        (To is null || mail.Recipients().Contains(To, StringComparer.OrdinalIgnoreCase))
        && (Invoice is null || mail.Invoices.Contains(Invoice, StringComparer.OrdinalIgnoreCase));

    private static string? Value(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
}
