namespace Receivables.Domain;

/// <summary>A person stops dunning until a day, and lets it go on.</summary>
internal static class HoldActs
{
    /// <summary>Nobody forgets an invoice for longer than this.</summary>
    private const int LongestDays = 366;

    public static IReadOnlyList<ActRule> All { get; } =
    [
        Placed("holds", "hold", isOfDebtor: false),
        Placed("debtor-holds", "debtor-hold", isOfDebtor: true),
        new("debtor-hold-release", ActRole.Collector, act => $"debtor-hold-{ActBook.Id(act)}-release",
            act => [new HoldReleased(ActBook.Id(act))])
        {
            Fields = [ActBook.NeedsId],
            NeedsReason = false,
        },
        new("release", ActRole.Collector, act => $"hold-{act.Subject}-release", act => [new HoldReleased(act.Subject!)])
        {
            States =
            [
                new(
                    act => act.Pause(PauseKind.Hold) is not null || act.Pause(PauseKind.DebtorHold) is not null,
                    act => $"there is no hold '{act.Subject}'."),
            ],
            NeedsReason = false,
        },
    ];

    private static ActRule Placed(string name, string key, bool isOfDebtor) =>
        new(name, ActRole.Collector, act => $"{key}-{ActBook.Id(act)}", act =>
            [new HoldPlaced(ActBook.Id(act), act.Input.Until!.Value, act.Input.Reason!.Trim()) { IsOfDebtor = isOfDebtor }])
        {
            IsSoAlready = act => isOfDebtor && act.Input.Id is { } id && CanonicalId.FaultOf(id) is null
                && act.Invoice.Pauses.WasHeld(ActBook.Id(act)),
            Fields =
            [
                ActBook.NeedsId,
                new("until", act => act.Input.Until is not null, "is missing: the last day of the hold, yyyy-MM-dd."),
                new("until", act => !(act.Input.Until < act.Today), act => $"lies before today, {act.Today:yyyy-MM-dd}."),
                new(
                    "until",
                    act => !(act.Input.Until > act.Today.AddDays(LongestDays)),
                    $"lies more than {LongestDays} days ahead; place it anew when it is time."),
            ],
        };
}
