namespace Receivables.Functions.Intake;

/// <summary>A payment as posted, or read from a bank statement, before it is checked.</summary>
public sealed record PaymentInput
{
    public string? Id { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    public DateOnly? PaidOn { get; init; }

    public DateOnly? ValueDate { get; init; }

    /// <summary>What the payer gave as reference or wrote.</summary>
    public string? Reference { get; init; }

    /// <summary>What else the payer wrote, where the bank tells it apart from the reference.</summary>
    public string? Text { get; init; }

    /// <summary>The payer's mark, or that of a direct debit of the creditor.</summary>
    public string? EndToEndId { get; init; }

    public string? InvoiceNumber { get; init; }

    public PayerInput? Payer { get; init; }

    public string? Method { get; init; }

    public string? CreditorIban { get; init; }

    public sealed record PayerInput(string? Name, string? Iban);
}
