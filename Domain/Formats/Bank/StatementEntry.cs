namespace Receivables.Domain;

/// <summary>One booking on the account, or one transaction of a booking that gathers several.</summary>
public sealed record StatementEntry
{
    /// <summary>The same whenever the same booking is read again, also from another file that overlaps.</summary>
    public required string Id { get; init; }

    /// <summary>The line of the file where it begins.</summary>
    public required int Line { get; init; }

    public required StatementAccount Account { get; init; }

    /// <summary>Positive when money came in, negative when it went out, reversals included.</summary>
    public required Money Amount { get; init; }

    public required DateOnly BookedOn { get; init; }

    public DateOnly? ValueDate { get; init; }

    public required EntryAction Action { get; init; }

    /// <summary>Why it asks for that action, for people.</summary>
    public required string Why { get; init; }

    /// <summary>Whether it undoes an earlier booking.</summary>
    public bool IsReversal { get; init; }

    /// <summary>The code for a return, such as MD06; see <see cref="ReturnReasons"/>.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The references in the order in which to try them, those of the reference field first.</summary>
    public IReadOnlyList<PaymentReference> References { get; init; } = [];

    /// <summary>
    /// The payer's own mark, or that of our direct debit; null when the bank says that there is none.
    /// </summary>
    public string? EndToEndId { get; init; }

    /// <summary>The mandate of a direct debit.</summary>
    public string? MandateId { get; init; }

    /// <summary>What the payer wrote; the bank's own words where it wrote nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who paid, or for money that went out who received it.</summary>
    public string? PayerName { get; init; }

    /// <summary>For whom the payer paid, when somebody else.</summary>
    public string? UltimatePayerName { get; init; }

    /// <summary>The account of the payer as the bank writes it.</summary>
    public string? PayerAccount { get; init; }

    public Iban? PayerIban { get; init; }

    /// <summary>The bank's own number for the booking.</summary>
    public string? BankReference { get; init; }

    /// <summary>The kind of booking in the bank's code, such as <c>PMNT-RCDT-ESCT</c> or <c>NTRF</c>.</summary>
    public string? TransactionCode { get; init; }

    /// <summary>What the payer ordered, when that was another currency or charges were taken off.</summary>
    public Money? InstructedAmount { get; init; }

    public Money? Charges { get; init; }

    /// <summary>How many transactions a booking gathers that comes without its details.</summary>
    public int? BatchCount { get; init; }

    /// <summary>The first reference of the reference field, or null.</summary>
    public string? StructuredReference => References is [{ IsStructured: true } first, ..] ? first.Value : null;
}
