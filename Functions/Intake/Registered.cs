using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>How a registration ended.</summary>
public enum RegistrationOutcome
{
    Registered,

    /// <summary>The same invoice was registered before, with the same content.</summary>
    Repeated,

    /// <summary>An invoice of that number was registered with other content; nothing was changed.</summary>
    Conflicts,

    /// <summary>The input is wrong; nothing was recorded.</summary>
    Wrong,
}

/// <summary>The outcome, with what is recorded or what is wrong.</summary>
public sealed record Registered(RegistrationOutcome Outcome)
{
    public InvoiceLedger? Ledger { get; init; }

    /// <summary>The debtor as it would be; only from a trial.</summary>
    public Receivables.Domain.Debtor? Debtor { get; init; }

    public Faults? Faults { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];
}
