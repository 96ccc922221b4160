using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Creditors;

/// <summary>How a change of settings ended.</summary>
public enum SettingsOutcome
{
    Changed,

    /// <summary>Nothing differs from what holds.</summary>
    Same,

    /// <summary>It waits for a second person.</summary>
    Proposed,

    /// <summary>Somebody else changed something at the same time.</summary>
    Overtaken,
    Wrong,
}

/// <summary>The outcome, with the creditor as it holds.</summary>
public sealed record SettingsAnswer(SettingsOutcome Outcome)
{
    public Creditor? Creditor { get; init; }

    public string? ProposedBy { get; init; }

    public Faults? Faults { get; init; }
}
