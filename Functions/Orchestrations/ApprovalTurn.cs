using Receivables.Domain;

namespace Receivables.Functions.Orchestrations;

/// <summary>One question whether a claim may be handed over. Additive only.</summary>
/// <param name="Cycle">The cycle of the invoice in which it is asked; each has a question of its own.</param>
/// <param name="AskedOn">The local day on which it was asked.</param>
public sealed record ApprovalTurn(string Creditor, string Number, int Cycle, DateOnly AskedOn)
{
    /// <summary>Working days after which the approver is reminded.</summary>
    public const int ReminderAfter = 3;

    /// <summary>Working days after which it counts as unanswered.</summary>
    public const int TimeoutAfter = 10;

    public InvoiceId Invoice => InvoiceId.Canonical(Creditor, Number);

    public string InstanceId => StableId.Of("approval", $"{Creditor}@{Number}@{Cycle}@{AskedOn:yyyyMMdd}");

    /// <summary>The task on the worklist of those who approve.</summary>
    public string Task => TaskOf(Cycle);

    public static string TaskOf(int cycle) => FormattableString.Invariant($"approve-handover-{cycle}");
}
