namespace Receivables.Domain;

/// <summary>
/// What somebody asks to be done with an invoice, as they sent it; each act looks at its own fields only.
/// </summary>
public sealed record ActInput
{
    /// <summary>The name under which a repeat is recognised; some acts have a natural one.</summary>
    public string? Id { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who asks: a person, or the debtor.</summary>
    public string? By { get; init; }

    public string? Category { get; init; }

    public decimal? Amount { get; init; }

    public string? Outcome { get; init; }

    public decimal? Credit { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? On { get; init; }

    public DateOnly? Until { get; init; }

    public DateOnly? DueDate { get; init; }

    public IReadOnlyList<InstalmentInput>? Instalments { get; init; }

    public string? Notes { get; init; }

    public string? Text { get; init; }

    public string? Kind { get; init; }

    public string? Representative { get; init; }

    public bool? RegisteredInError { get; init; }

    /// <summary>One instalment of a plan that is asked for.</summary>
    public sealed record InstalmentInput(DateOnly? On, decimal? Amount);
}
