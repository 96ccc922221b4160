using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Acts;

/// <summary>The outcome of an act on a debtor, with the open invoices that it reached.</summary>
public sealed record DebtorAnswer(ActOutcome Outcome)
{
    public DebtorAct? Act { get; init; }

    public IReadOnlyList<string> Invoices { get; init; } = [];

    public Faults? Faults { get; init; }

    public string? Why { get; init; }
}
