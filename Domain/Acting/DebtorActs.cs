namespace Receivables.Domain;

/// <summary>What the debtor said or what became of them.</summary>
internal static class DebtorActs
{
    public static IReadOnlyList<ActRule> All { get; } =
    [
        new("reply", ActRole.Collector, act => $"reply-{act.Input.Id}", Replied)
        {
            Fields =
            [
                new("on", act => act.Input.On is not null, "is missing: write yyyy-MM-dd."),
                new("on", act => !(act.Input.On > act.Today), act => $"lies ahead of today, {act.Today:yyyy-MM-dd}."),
                new("text", act => !string.IsNullOrWhiteSpace(act.Input.Text), "is missing: what did the debtor write?"),
                new("text", act => act.Input.Text is null or { Length: <= 100_000 }, "has at most 100,000 characters."),
            ],
            NeedsReason = false,
            AfterTheEnd = true,
        },
        new("says-paid", ActRole.Collector, act => $"says-paid-{ActBook.Id(act)}", SaysPaid)
        {
            Fields = [ActBook.NeedsId,
                new("on", act => !(act.Input.On > act.Today), act => $"lies ahead of today, {act.Today:yyyy-MM-dd}.")],
            NeedsReason = false,
        },
        new("wrong-address", ActRole.Collector, act => $"wrong-address-{ActBook.Id(act)}", WrongAddress)
        {
            Fields = [ActBook.NeedsId],
            NeedsReason = false,
        },
        new("acknowledged", ActRole.Collector, _ => "acknowledged", _ => [new InvoiceAcknowledged()])
        {
            NeedsReason = false,
        },
        new("circumstances", ActRole.Collector, act => $"circumstance-{ActBook.Id(act)}", Happened)
        {
            Fields = [ActBook.NeedsId, .. CircumstanceFields],
            NeedsReason = false,
            IsSoAlready = act => act.Input.Kind is { } kind && act.Invoice.Pauses.WasHeld(kind),
        },
        new("circumstance-ended", ActRole.Collector, act => $"circumstance-ended-{ActBook.Id(act)}",
            act => [new CircumstanceEnded(act.Input.Kind!)])
        {
            Fields = [ActBook.NeedsId, new("kind", act => Circumstance.Named(act.Input.Kind) is not null, Circumstance.Names)],
            States = [new(act => act.Invoice.Pauses.All.Exists(pause => pause.Id == act.Input.Kind), "it does not hold for this invoice.")],
        },
    ];

    /// <summary>Checks of a circumstance that need no invoice.</summary>
    public static IReadOnlyList<ActRule.FieldCheck> CircumstanceFields =>
    [
        new("kind", act => Circumstance.Named(act.Input.Kind) is not null, Circumstance.Names),
        new("on", act => act.Input.On is not null, "is missing: the day from which it holds, yyyy-MM-dd."),
        new("on", act => !(act.Input.On > act.Today), act => $"lies ahead of today, {act.Today:yyyy-MM-dd}."),
        new("representative", act => act.Input.Representative is null or { Length: <= 500 }, "has at most 500 characters."),
    ];

    private static DateOnly In(ActCase act, int workingDays) =>
        act.Settings.Debtor.Calendar.AddWorkingDays(act.Today, workingDays);

    private static IEnumerable<InvoiceEvent> Replied(ActCase act)
    {
        var message = act.Subject ?? "reply";
        yield return new DebtorReplied(message, In(act, Deadlines.ReplyWorkingDays)) { On = act.Input.On, Text = act.Text };
        yield return new WorkRequested($"reply-{message}", "Reply", "the debtor answered: read it and act");
    }

    private static IEnumerable<InvoiceEvent> SaysPaid(ActCase act)
    {
        yield return new DebtorSaysPaid(act.Input.On, In(act, Deadlines.SaysPaidWorkingDays));
        yield return new WorkRequested(InvoicePauses.SaysPaid, "SaysPaid", "the debtor says that it was paid: look for the money");
    }

    private static IEnumerable<InvoiceEvent> WrongAddress(ActCase act)
    {
        yield return new DebtorReplied("wrong-address", In(act, Deadlines.ReplyWorkingDays)) { On = act.Today, Text = act.Text };
        yield return new WorkRequested("reply-wrong-address", nameof(PauseKind.BadAddress),
            "the debtor says that the address is wrong: mend it");
    }

    private static IEnumerable<InvoiceEvent> Happened(ActCase act)
    {
        var (kind, on) = (Circumstance.Named(act.Input.Kind)!, act.Input.On!.Value);
        yield return kind.On(on, act.Input.Representative);
        yield return new WorkRequested($"circumstance-{kind.Name}", "Circumstance", kind.Task(act.Input.Representative));
    }
}
