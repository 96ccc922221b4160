using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;
using Receivables.Local.Mailbox;
using Receivables.Local.Wire;

namespace Receivables.Simulation.Tests;

/// <summary>
/// One world from its seed: people and systems do what was drawn while things go wrong; then nothing goes wrong any
/// more, and all must end.
/// </summary>
internal sealed class Story(int seed) : IAsyncDisposable
{
    private const int DaysOfChaos = 130;

    private static readonly IChecker[] Checkers =
    [
        new PaidIsNeverDunned(), new OneMessagePerStage(), new MoneyAddsUp(), new DemandsAreLawful(), new NothingStops(),
        new EverythingIsExplained(), new CreditorsAreApart(),
    ];

    private readonly List<Life> lives = [];
    private readonly List<string> timelines = [];
    private Scene? scene;
    private World? world;

    /// <summary>How many invoices live in the world.</summary>
    public int Lives => lives.Count;

    public int Mails { get; private set; }

    public int Deaths => scene?.World.Deaths ?? 0;

    /// <summary>Everything seen, for whoever looks into a fault.</summary>
    public IEnumerable<string> Told =>
        scene is null ? [] : [.. scene.Chronicle.Told, .. scene.World.Complaints.Select(said => $"ERROR {said}"), .. timelines];

    /// <summary>Lives the world through and gives what broke an invariant; empty where all held.</summary>
    public async Task<IReadOnlyList<string>> Live()
    {
        try
        {
            return await LiveThrough();
        }
        catch (Exception)
        {
            await Describe();
            throw;
        }
    }

    public ValueTask DisposeAsync() => world?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<IReadOnlyList<string>> LiveThrough()
    {
        var draw = new Draw(seed);
        var start = new DateTimeOffset(2025, 2, 3, 7, 0, 0, TimeSpan.Zero).AddDays(draw.Below(400));
        var (cast, chaos) = (Cast.From(draw), Chaos.From(draw));
        world = await World.Begins(start, chaos.SwallowsEvents);
        scene = new Scene(world);
        world.Watcher = Watch;
        await Settle(cast, chaos);
        People(draw, cast, start);

        world.Account.Faults = world.Plan(chaos.Seed, chaos.Storage);
        world.Mail.Faults = world.Plan(chaos.Seed + 1, chaos.Mail);
        await scene.Until(start.AddDays(DaysOfChaos));

        await Calm();
        var faults = NothingStops.Stopped(await Look(), scene.Now).ToList();
        await new Clerk(scene, lives).Work();
        var evidence = await Evidence.Gather(scene, lives);
        Mails = evidence.Mails.Count;
        faults.AddRange(Checkers.SelectMany(checker => checker.Faults(evidence)));
        if (faults.Count > 0)
        {
            await Describe();
        }

        return faults;
    }

    /// <summary>What every ledger and every orchestration say, for whoever looks into a fault.</summary>
    private async Task Describe()
    {
        world!.Account.Faults.Stop();
        await world.Revive();
        foreach (var life in lives)
        {
            var read = await world.Host.Services.GetRequiredService<Ledger>()
                .Read(InvoiceId.Of(life.Invoice.Creditor, life.Invoice.Number));
            timelines.AddRange(read.Events.Select(happened => $"{read.Id} {happened.RecordedAt:O} {happened.Actor}/{happened.EventId}: {happened.Event} {happened.Reason}"));
        }

        await foreach (var instance in world.Host.Durable.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
        {
            timelines.Add($"{instance.InstanceId} {instance.RuntimeStatus} {instance.LastUpdatedAt:O} {instance.SerializedCustomStatus} {instance.FailureDetails}");
        }
    }

    private async Task Settle(Cast cast, Chaos chaos)
    {
        var mail = scene!.World.Mail.Behaviour;
        mail.OnRepeatedOperation = chaos.OnRepeatedOperation;
        mail.DeliveryAfter = chaos.ReportsAfter;
        mail.RunningAnswers = chaos.RunningAnswers;
        mail.PerMinute = chaos.MailsPerMinute;
        mail.DeliverTo("*@weg.*", DeliveryOutcome.Bounced);
        var creditors = scene.World.Host.Services.GetRequiredService<CreditorStore>();
        foreach (var creditor in cast.Creditors)
        {
            await creditors.Keep(creditor, "simulation", "drawn");
        }
    }

    private void People(Draw draw, Cast cast, DateTimeOffset start)
    {
        foreach (var debtor in cast.Debtors)
        {
            for (var count = draw.Weighed((40, 1), (30, 2), (20, 3), (10, 4)); count > 0; count--)
            {
                var number = $"{lives.Count(life => life.Invoice.Creditor == debtor.Creditor) + 1:D4}";
                var life = new Life(scene!, DrawnInvoice.From(draw, debtor, number, start), new Draw(draw.Below(int.MaxValue)));
                lives.Add(life);
                life.Begin();
            }
        }
    }

    /// <summary>Nothing goes wrong any more; the application starts afresh and every open invoice looks at its ledger.</summary>
    private async Task Calm()
    {
        var world = scene!.World;
        world.Account.Faults.Stop();
        world.Mail.Faults.Stop();
        world.Mail.Behaviour.PerMinute = null;
        await world.Revive();
        await world.Restart();
        var ledger = world.Host.Services.GetRequiredService<Ledger>();
        foreach (var life in lives)
        {
            var read = await ledger.Read(InvoiceId.Of(life.Invoice.Creditor, life.Invoice.Number));
            await world.Host.Services.GetRequiredService<Recorder>().Follow(world.Host.Durable, read);
        }

        await scene.Until(scene.Now.AddDays(3));
    }

    private async Task<List<SeenInvoice>> Look()
    {
        var seen = new List<SeenInvoice>();
        foreach (var life in lives)
        {
            seen.Add(await SeenInvoice.Look(scene!, life));
        }

        return seen;
    }

    private ValueTask Watch(RequestFacts facts, RequestMoment moment)
    {
        if (facts.Service == Receivables.Local.Wire.Services.Mail && moment == RequestMoment.BeforeWork
            && facts.IsWrite && facts.Request.Headers.TryGetValue("Operation-Id", out var operation))
        {
            scene!.Chronicle.HandOvers.Enqueue((scene.World.Stamp(), operation!));
        }

        return scene!.Boundaries.OnRequest(facts, moment);
    }
}
