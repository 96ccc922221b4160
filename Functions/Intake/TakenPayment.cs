using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>How taking a payment ended.</summary>
public enum TakenAs
{
    Recorded,
    Repeated,
    Conflicting,
    Wrong,
}

/// <summary>The outcome, with the payment as it is recorded or what is wrong.</summary>
public sealed record TakenPayment(TakenAs As)
{
    public StoredPayment? Payment { get; init; }

    public Faults? Faults { get; init; }

    public string? Why { get; init; }
}
