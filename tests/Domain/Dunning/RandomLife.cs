using System.Globalization;

namespace Receivables.Domain.Tests.Dunning;

/// <summary>
/// One invoice that lives as the orchestration lets it: it asks what is next, waits or is woken early, asks for its messages
/// before their slot and hears of their delivery later.
/// </summary>
internal sealed class RandomLife
{
    private static readonly IReadOnlyList<Policy> Policies =
        [.. PolicyBook.Shipped.Latest.Where(policy => policy.Regime is not null && policy.Stages.Count > 0)];

    private readonly Random random;
    private readonly DunningSettings settings;
    private Policy policy;
    private DateTimeOffset now;
    private int acts;

    public RandomLife(Random random)
    {
        this.random = random;
        policy = random.Of(Policies);
        settings = new DunningSettings(policy.Regime!.Country ?? Country.Netherlands) { SpreadParts = 96, SpreadPart = random.Next(96) };
        var issued = new DateOnly(2024, 1, 2).AddDays(random.Next(600));
        var due = issued.AddDays(random.Next(8, 45));
        now = settings.StartOf(issued).AddHours(8);
        Invoice = Invoice.Of([new RecordedEvent(1, "registered", issued, now, "test", "test", null, Registered(issued, due))]);
    }

    public Invoice Invoice { get; private set; }

    private ClaimLaw Law => new(StatuteBook.Shipped, policy.Regime!);

    private Decision Decision => new(policy, settings, Law);

    public IReadOnlyList<string> Plan() =>
        [.. new Planner(policy, settings, Law).Of(Invoice, now).Select(act => Told(act.Stage, act.At))];

    public IReadOnlyList<string> LivesToItsEnd() => Lives(DateTimeOffset.MaxValue);

    public void LivesFor(int days) => Lives(now.AddDays(days));

    /// <summary>Something that a person or the debtor does, where the invoice allows it.</summary>
    public void Acts()
    {
        acts++;
        if (random.Next(4) == 0 && Invoice.Money.PrincipalOpen.Cents > 10_000)
        {
            Happens(new PaymentAllocated($"P{acts}", 1, settings.LocalDay(now), Nothing, Nothing, Money.Euro(20m)));
            return;
        }

        var (name, input) = Asked();
        var rule = ActBook.Named(name);
        var wanted = random.Of(Policies);
        var asked = new ActCase(input, Invoice, policy, settings, Law, settings.LocalDay(now))
        {
            NewPolicy = wanted, Subject = Invoice.Pauses.All.Select(pause => pause.Id).FirstOrDefault(),
        };
        if (ActBook.Judge(rule, asked) is not ActVerdict.Done done)
        {
            return;
        }

        foreach (var happened in done.Events)
        {
            Happens(happened);
        }

        policy = name == "policy" ? wanted : policy;
    }

    private Money Nothing => Invoice.Money.Principal.Nothing;

    private (string Name, ActInput Input) Asked()
    {
        var today = settings.LocalDay(now);
        var said = new ActInput { Id = string.Create(CultureInfo.InvariantCulture, $"A{acts}"), Reason = "because", By = "test" };
        return random.Next(9) switch
        {
            0 => ("disputes", said with { Amount = random.Coin() ? 50m : null }),
            1 => ("resolution", said with { Outcome = "rejected" }),
            2 => ("promises", said with { Date = today.AddDays(random.Next(30)) }),
            3 => ("plans", said with
            {
                Instalments =
                [
                    new(today.AddDays(random.Next(1, 20)), 100m),
                    new(today.AddDays(random.Next(20, 60)), (Invoice.Money.PrincipalOpen + Invoice.Money.CostsOpen).Amount - 100m),
                ],
            }),
            4 => ("holds", said with { Until = today.AddDays(random.Next(40)) }),
            5 => ("release", said),
            6 => ("terms", said with { DueDate = Invoice.DueDate.AddDays(random.Next(-5, 30)) }),
            7 => ("skip", said),
            _ => ("policy", said with { Id = "any" }),
        };
    }

    private List<string> Lives(DateTimeOffset until)
    {
        var done = new List<string>();
        for (var turn = 0; turn < 500; turn++)
        {
            switch (Decision.Of(Invoice, now))
            {
                case WaitUntil { Until: { } moment } when moment < until:
                    now = Woken(moment);
                    break;
                case RecordFacts record:
                    done.AddRange(record.Facts.Select(Told).OfType<string>());
                    record.Facts.ToList().ForEach(Happens);
                    break;
                case AskForMessage asked when asked.Slot < until:
                    done.Add(Told(asked.Stage.Stage.Id, asked.Slot));
                    Sends(asked);
                    break;
                default:
                    now = until < now.AddYears(5) && until > now ? until : now;
                    return done;
            }
        }

        throw new InvalidOperationException("The life does not end.");
    }

    /// <summary>At the moment, or by a nudge before it.</summary>
    private DateTimeOffset Woken(DateTimeOffset moment) =>
        random.Next(3) == 0 && moment > now.AddMinutes(2)
            ? now.AddTicks(random.NextInt64(1, (moment - now).Ticks))
            : moment > now ? moment : now;

    private void Sends(AskForMessage asked)
    {
        now = asked.Slot;
        var (stage, day) = (asked.Stage, settings.LocalDay(now));
        var says = MessageFacts.Of(stage.Stage, Invoice, asked.Channel, day, settings, Law);
        var id = string.Create(CultureInfo.InvariantCulture, $"m{Invoice.Version}");
        Happens(new MessageHandedOver(
            id, stage.Stage.Id, stage.Cycle, asked.Channel, 1, says.AmountDue, says.StatedDate));
        now = now.AddSeconds(random.Next(1, 600));
        Happens(new MessageDelivered(id, day));
    }

    private string? Told(InvoiceEvent fact) => fact switch
    {
        CallTaskCreated call => Told(call.Stage, now),
        HandoverRequested or HandoverApproved => Told("HANDOVER", now),
        WorkRequested work => Told(work.Task, now),
        PromiseBroken => Told("PROMISE", now),
        InstalmentMissed => Told("INSTALMENT", now),
        PlanBreached => Told("PLAN", now),
        LadderEnded => Told("END", now),
        _ => null,
    };

    private string Told(string stage, DateTimeOffset at) => $"{stage} {settings.LocalDay(at):yyyy-MM-dd}";

    private void Happens(InvoiceEvent happened) => Invoice = Invoice.Apply(new RecordedEvent(
        Invoice.Version + 1, "test", settings.LocalDay(now), now, "test", "test", null, happened));

    private InvoiceRegistered Registered(DateOnly issued, DateOnly due) => new(
        "DEMO", "2026-0042", "D-1001", policy.Regime!.Debtor, settings.Debtor.Code, settings.Debtor.Code, "nl", issued, due,
        random.Next(5) > 0, issued, Money.Euro(random.Next(150, 9000)), Money.Euro(0), Money.Euro(0), "RF022026000042", policy.Id, policy.Version)
    {
        ClauseIndemnity = random.Coin(),
        ClauseInterest = random.Coin() ? new Percentage(12m) : null,
    };
}
