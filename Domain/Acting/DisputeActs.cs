namespace Receivables.Domain;

/// <summary>The debtor contests the claim, or a part of it, and somebody decides.</summary>
internal static class DisputeActs
{
    private const string Upheld = "upheld";

    private const string Rejected = "rejected";

    private const string Partly = "partly";

    public static IReadOnlyList<ActRule> All { get; } =
    [
        new("disputes", ActRole.Collector, act => $"dispute-{ActBook.Id(act)}", Opened)
        {
            Fields =
            [
                ActBook.NeedsId,
                new("category", act => act.Input.Category is null or { Length: > 0 and <= 100 }, "has 1 to 100 characters."),
                new("amount", act => act.Amount is not { IsPositive: false }, "is more than zero; leave it out for all of it."),
                new(
                    "amount",
                    act => act.Amount is not { } contested || contested <= act.Money.PrincipalOpen,
                    act => $"is more than the {act.Money.PrincipalOpen} that is open."),
            ],
            States = [new(act => act.Invoice.PrincipalAsked.IsPositive, "everything that is open is contested already.")],
        },
        new("resolution", ActRole.Collector, act => $"dispute-{act.Subject}-resolution", Resolved)
        {
            Fields =
            [
                new("outcome", act => act.Input.Outcome is Upheld or Rejected or Partly, "is one of upheld, rejected, partly."),
                new("credit", act => act.Credit is not { IsPositive: false }, "is more than zero."),
                new("credit", act => act.Input.Outcome != Rejected || act.Credit is null, "goes with upheld or partly only."),
                new("credit", act => act.Input.Outcome != Partly || act.Credit is not null, "is missing: what is taken off?"),
                new(
                    "credit",
                    act => act.Credit is not { } credit || credit <= act.Money.PrincipalOpen,
                    act => $"is more than the {act.Money.PrincipalOpen} that is open."),
            ],
            States = [new(act => act.Pause(PauseKind.Dispute) is not null, act => $"there is no open dispute '{act.Subject}'.")],
            NeedsReason = false,
        },
    ];

    /// <summary>The task of a dispute: somebody has to answer it.</summary>
    private static string TaskOf(string dispute) => $"dispute-{dispute}";

    private static IEnumerable<InvoiceEvent> Opened(ActCase act)
    {
        var id = ActBook.Id(act);
        var category = act.Input.Category ?? "other";
        yield return new DisputeOpened(id, category, act.Amount);
        yield return new WorkRequested(
            TaskOf(id), "Dispute", $"{category}: {act.Amount?.ToString() ?? "everything"} is contested; answer it and decide");
    }

    private static IEnumerable<InvoiceEvent> Resolved(ActCase act)
    {
        var outcome = act.Input.Outcome!;
        yield return new DisputeResolved(act.Subject!, outcome);
        if (outcome != Rejected)
        {
            var contested = act.Pause(PauseKind.Dispute)!.Amount ?? act.Money.PrincipalOpen;
            var credit = Money.Min(act.Credit ?? contested, act.Money.PrincipalOpen);
            yield return new CreditApplied($"DISPUTE-{act.Subject}", credit, act.Today);
        }

        if (act.Invoice.Worklist.ContainsKey(TaskOf(act.Subject!)))
        {
            yield return new WorkDone(TaskOf(act.Subject!));
        }
    }
}
