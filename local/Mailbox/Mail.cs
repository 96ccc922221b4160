namespace Receivables.Local.Mailbox;

/// <summary>One accepted mail, without its text: what the list shows and what survives a restart.</summary>
public sealed record Mail
{
    /// <summary>Ascending in order of acceptance: 000001, 000002 ...</summary>
    public required string Id { get; init; }

    public required string OperationId { get; init; }

    /// <summary>The Message-ID header, without angle brackets.</summary>
    public required string InternetMessageId { get; init; }

    public required string From { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    public required IReadOnlyList<string> Cc { get; init; }

    public required IReadOnlyList<string> Bcc { get; init; }

    public required string Subject { get; init; }

    /// <summary>On the platform's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>From the mail's header X-Receivables-Invoices, a list with commas; empty without that header.</summary>
    public required IReadOnlyList<string> Invoices { get; init; }

    /// <summary>From the mail's header X-Receivables-Kind; <c>other</c> without that header.</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<MailFile> Attachments { get; init; }

    /// <summary>
    /// How many sends the service accepted for this mail: more than one when repeats were deduplicated.
    /// </summary>
    public int Accepted { get; init; } = 1;

    /// <summary>Why the operation failed; null for one that succeeded.</summary>
    public MailFault? Fault { get; init; }

    /// <summary>What was or will be reported, oldest first.</summary>
    public IReadOnlyList<DeliveryReport> Reports { get; init; } = [];

    /// <summary>Everybody who receives it.</summary>
    public IEnumerable<string> Recipients() => [.. To, .. Cc, .. Bcc];
}
