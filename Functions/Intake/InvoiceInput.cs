using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>An invoice as an invoicing system posts it, in JSON or read from UBL, before it is checked.</summary>
public sealed record InvoiceInput
{
    public string? Number { get; init; }

    public string? ExternalId { get; init; }

    public string? Series { get; init; }

    /// <summary><c>invoice</c>, <c>deposit</c>, <c>final</c> or <c>instalment</c>.</summary>
    public string? Type { get; init; }

    public DateOnly? IssueDate { get; init; }

    public DateOnly? DueDate { get; init; }

    public bool? DueDateAgreed { get; init; }

    public DateOnly? SupplyDate { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public string? DeliveredVia { get; init; }

    public string? Currency { get; init; }

    public decimal? Total { get; init; }

    public decimal? Vat { get; init; }

    public decimal? Prepaid { get; init; }

    public string? PaymentReference { get; init; }

    public string? Policy { get; init; }

    /// <summary><c>goods</c>, <c>services</c>, <c>rent</c> or <c>subscription</c>.</summary>
    public string? ClaimKind { get; init; }

    public ContractInput? Contract { get; init; }

    public ClauseInput? Clause { get; init; }

    public EarlyPaymentInput? EarlyPayment { get; init; }

    public PayToInput? PayTo { get; init; }

    public CollectionInput? Collection { get; init; }

    public IReadOnlyList<DueLineInput>? DueLines { get; init; }

    public TermsInput? Terms { get; init; }

    public IReadOnlyList<VatInput>? VatBreakdown { get; init; }

    public string? CostCentre { get; init; }

    public string? OrderReference { get; init; }

    public string? PeppolMessageId { get; init; }

    public bool DoNotDun { get; init; }

    /// <summary>What was sent before this product knew the invoice; only an import says so.</summary>
    internal PriorDunning? Prior { get; init; }

    public IReadOnlyList<LineInput>? Lines { get; init; }

    public DebtorInput? Debtor { get; init; }

    public DocumentInput? Document { get; init; }

    public sealed record ContractInput(string? Id, bool Recurring);

    public sealed record ClauseInput(decimal? InterestPercent, bool Indemnity);

    public sealed record EarlyPaymentInput(DateOnly? Until, decimal? Amount);

    public sealed record PayToInput(string? Iban, string? Holder);

    public sealed record DueLineInput(DateOnly? DueDate, decimal? Amount);

    public sealed record TermsInput(string? Version, DateOnly? AcceptedOn);

    /// <summary>VAT by rate.</summary>
    public sealed record VatInput(string? Category, decimal? Rate, decimal? Taxable, decimal? Tax);

    public sealed record CollectionInput(string? Method, string? MandateId, DateOnly? DebitOn);

    public sealed record LineInput(string? Description, decimal? Quantity, decimal? UnitPrice, decimal? VatRate);

    public sealed record DocumentInput(string? FileName, string? ContentType, string? Base64);
}
