namespace Receivables.Domain;

/// <summary>Money received from a debtor, before it is known what it pays.</summary>
/// <param name="Id">The creditor's own name for it; sorts payments of one day.</param>
/// <param name="PaidOn">The booking day: the last day over which interest is owed on what it pays.</param>
/// <param name="Amount">More than zero.</param>
public sealed record Payment(string Id, DateOnly PaidOn, Money Amount)
{
    /// <summary>The claims that the debtor named, if any; naming one twice adds up.</summary>
    public IReadOnlyList<Designation> Designations { get; init; } = [];

    /// <summary>
    /// The debtor wrote that it pays the principal only. The creditor may refuse that (6:44 BW, second paragraph); it
    /// is booked by the law and the plan says so.
    /// </summary>
    public bool NamesPrincipalOnly { get; init; }
}
