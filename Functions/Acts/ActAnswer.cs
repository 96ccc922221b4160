using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Acts;

/// <summary>How an act ended.</summary>
public enum ActOutcome
{
    Recorded,

    /// <summary>The same act was recorded before; nothing was added.</summary>
    Repeated,

    /// <summary>Another act of the same id is recorded, or the invoice does not allow it.</summary>
    Conflicts,

    /// <summary>The body is wrong.</summary>
    Wrong,

    /// <summary>There is no such invoice.</summary>
    Unknown,
}

/// <summary>The outcome of an act, with what is recorded of it or what is wrong.</summary>
public sealed record ActAnswer(ActOutcome Outcome)
{
    /// <summary>The events that the act became, as they are recorded.</summary>
    public IReadOnlyList<RecordedEvent> Recorded { get; init; } = [];

    public Faults? Faults { get; init; }

    /// <summary>Why it conflicts; null where it does not.</summary>
    public string? Why { get; init; }

    public bool IsDone => Outcome is ActOutcome.Recorded or ActOutcome.Repeated;
}
