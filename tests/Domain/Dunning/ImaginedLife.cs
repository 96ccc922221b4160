namespace Receivables.Domain.Tests.Dunning;

/// <summary>An invoice of 1,000.00 that was registered a month before its due day, for tests of plans and decisions.</summary>
internal sealed class ImaginedLife
{
    private readonly Policy policy;
    private readonly DunningSettings settings;
    private readonly ClaimLaw law;

    public ImaginedLife(string policyId, DateOnly due)
    {
        policy = PolicyBook.Shipped.Find(policyId)!;
        settings = new DunningSettings(policy.Regime!.Country ?? Country.Netherlands);
        law = new ClaimLaw(StatuteBook.Shipped, policy.Regime);
        var issued = due.AddDays(-30);
        Now = new DateTimeOffset(issued.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(1));
        Invoice = Invoice.Of([Recorded(1, Registered(due, issued))]);
    }

    public Invoice Invoice { get; private set; }

    public DateTimeOffset Now { get; }

    public IReadOnlyList<PlannedAct> Plan() => new Planner(policy, settings, law).Of(Invoice, Now);

    private InvoiceRegistered Registered(DateOnly due, DateOnly issued) => new(
        "DEMO", "2026-0042", "D-1001", policy.Regime!.Debtor, settings.Debtor.Code, settings.Debtor.Code, "nl", issued, due,
        DueDateAgreed: true, issued, Money.Euro(1000m), Money.Euro(0), Money.Euro(0), "RF022026000042", policy.Id, policy.Version)
    {
        ClauseIndemnity = true,
        ClauseInterest = new Percentage(12m),
    };

    private RecordedEvent Recorded(int sequence, InvoiceEvent happened) =>
        new(sequence, $"test-{sequence}", DateOnly.FromDateTime(Now.DateTime), Now, "test", "test", null, happened);
}
