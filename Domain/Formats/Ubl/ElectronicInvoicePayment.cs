namespace Receivables.Domain;

/// <summary>One way in which an electronic invoice wants to be paid.</summary>
public sealed record ElectronicInvoicePayment
{
    /// <summary>The code of the means: 30 and 58 a transfer, 49 and 59 a direct debit, 48 a card.</summary>
    public required string MeansCode { get; init; }

    /// <summary>The reference that the payer has to state.</summary>
    public string? Reference { get; init; }

    /// <summary>The account to pay to, as written.</summary>
    public string? AccountText { get; init; }

    /// <summary>The account to pay to, when it is a right IBAN.</summary>
    public Iban? Iban { get; init; }

    public string? Holder { get; init; }

    public string? Bic { get; init; }

    /// <summary>The mandate of a direct debit.</summary>
    public string? MandateId { get; init; }

    public bool IsDirectDebit => MeansCode is "49" or "59";
}
