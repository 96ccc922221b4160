namespace Receivables.Functions.Orchestrations;

/// <summary>A confirmation to send to a debtor. Additive only.</summary>
/// <param name="Id">The act that it confirms; a repeat of the act finds its confirmation.</param>
/// <param name="About">What was arranged: <c>paid</c>, <c>promise</c>, <c>plan</c>, <c>dispute</c>.</param>
/// <param name="Numbers">The canonical numbers of the invoices.</param>
public sealed record ConfirmationTurn(string Creditor, string Debtor, string Id, string About, IReadOnlyList<string> Numbers)
{
    /// <summary>The day that was promised, or that of the first instalment.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The link that the debtor used.</summary>
    public string? Token { get; init; }

    public string InstanceId => $"confirmation@{Id}";
}
