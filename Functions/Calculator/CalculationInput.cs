namespace Receivables.Functions.Calculator;

/// <summary>A claim to compute, as a caller writes it; every field may be missing or wrong.</summary>
internal sealed record CalculationInput
{
    public string? Regime { get; init; }

    /// <summary>One principal; else <see cref="Principals"/>.</summary>
    public decimal? Principal { get; init; }

    public IReadOnlyList<decimal>? Principals { get; init; }

    /// <summary>True when left out.</summary>
    public bool? DueDateAgreed { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public decimal? AgreedIndemnity { get; init; }

    public bool? ContractRecurring { get; init; }

    /// <summary>May be left out where no due day was agreed and the day of receipt is given.</summary>
    public DateOnly? DueDate { get; init; }

    public DateOnly? AsOf { get; init; }

    public IReadOnlyList<PaymentLine?>? Payments { get; init; }

    public NoticeLine? Notice { get; init; }

    public bool? CreditorIsSme { get; init; }

    public ClauseLine? Clause { get; init; }

    public bool? VatNotDeductible { get; init; }

    internal sealed record PaymentLine(DateOnly? On, decimal? Amount);

    internal sealed record NoticeLine(string? Channel, DateOnly? SentOn);

    /// <summary>What the contract with a Belgian consumer agrees.</summary>
    internal sealed record ClauseLine(bool? Interest, bool? Indemnity);
}
