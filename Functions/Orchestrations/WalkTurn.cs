namespace Receivables.Functions.Orchestrations;

/// <summary>Operators' work that goes through the whole ledger, as far as it has come. Additive only.</summary>
/// <param name="From">Where the next page begins; null at the start.</param>
/// <param name="Done">Invoices that were done.</param>
/// <param name="Wrong">Invoices with something wrong.</param>
public sealed record WalkTurn(string Work, string? From = null, int Done = 0, int Wrong = 0)
{
    public const string Rebuild = "rebuild";

    public const string Verify = "verify";

    /// <summary>More than this is counted, not listed.</summary>
    private const int MostFaults = 50;

    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool IsFinished { get; init; }

    public string InstanceId => $"ledger@{Work}";

    public WalkTurn After(WalkPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return this with
        {
            From = page.Next,
            Done = Done + page.Done,
            Wrong = Wrong + page.Wrong,
            Faults = [.. Faults.Concat(page.Faults).Take(MostFaults)],
            IsFinished = page.Next is null,
        };
    }
}
