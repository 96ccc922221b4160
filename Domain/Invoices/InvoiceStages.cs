using System.Collections.Immutable;

namespace Receivables.Domain;

/// <summary>What went out for one invoice, stage by stage.</summary>
public sealed record InvoiceStages
{
    /// <summary>Every message that left for this invoice, oldest first.</summary>
    public ImmutableList<SentStage> Sent { get; init; } = [];

    /// <summary>Stages passed over or done without a message (calls), by id and cycle, with the day.</summary>
    public ImmutableList<(string Stage, int Cycle, DateOnly On)> Done { get; init; } = [];

    public Reservation? Reserved { get; init; }

    /// <summary>Every term that a served notice opened, oldest first; a Belgian consumer has two.</summary>
    public ImmutableList<NoticeServed> Terms { get; init; } = [];

    /// <summary>The notice in force; null while none took effect.</summary>
    public NoticeServed? Notice => Terms.LastOrDefault();

    /// <summary>Call tasks that nobody has closed.</summary>
    public ImmutableList<CallTaskCreated> Calls { get; init; } = [];

    /// <summary>Stages that a person asked to go sooner, with the first day on which they may.</summary>
    public ImmutableList<StageAdvanced> Advanced { get; init; } = [];

    /// <summary>The first day on which a stage may go that had to wait; null when none does.</summary>
    public (string Stage, int Cycle, DateOnly Until)? Postponed { get; init; }

    private ImmutableList<(string Message, Func<SentStage, SentStage> Change)> Early { get; init; } = [];

    public SentStage? Last => Sent.LastOrDefault();

    public bool HasLeft(string stage, int cycle) => Sent.Any(sent => sent.Stage == stage && sent.Cycle == cycle);

    public bool IsServed(string stage, int cycle) =>
        Sent.Any(sent => sent.Stage == stage && sent.Cycle == cycle && sent.IsServed);

    /// <summary>The day on which a stage was done in any cycle; null when it was not.</summary>
    public DateOnly? DoneOn(string stage) =>
        Sent.LastOrDefault(sent => sent.Stage == stage && !sent.HasFailed)?.On
        ?? Done.Where(done => done.Stage == stage).Select(done => (DateOnly?)done.On).LastOrDefault();

    internal InvoiceStages Apply(
        InvoiceEvent happened, DateOnly on, DateTimeOffset at, int moneyVersion) => happened switch
        {
            MessageReserved reserved => this with
            {
                Reserved = new(
                    reserved.Message, reserved.Stage, reserved.Cycle, reserved.AmountDue, reserved.StatedDate, moneyVersion),
            },
            MessageCommitted begun when Reserved?.Message == begun.Message => this with { Reserved = Reserved with { IsCommitted = true } },
            MessageReleased given => GivenBack(given.Message),
            MessageWithdrawn given => GivenBack(given.Message),
            MessageHandedOver sent => this with
            {
                Reserved = null,
                Sent = Sent.Add(Reported(new(
                    sent.Stage, sent.Cycle, sent.Message, sent.Channel, on, at, sent.AmountDue, sent.StatedDate)
                {
                    States = sent.States,
                    AlsoByPost = sent.AlsoByPost,
                })),
            },
            LetterPrinted letter => this with
            {
                Reserved = null,
                Sent = Sent.Add(new(
                    letter.Stage, letter.Cycle, letter.Message, DeliveryChannel.Post, on, at, letter.AmountDue, letter.StatedDate)
                {
                    States = letter.States,
                }),
            },
            LetterPosted posted => Change(posted.Message, sent => Posted(sent, posted.PostedOn)),
            MessageDelivered received => Change(
                received.Message,
                sent => sent with { Delivery = DeliveryState.Served, ReceivedOn = received.ReceivedOn }),
            MessageBounced bounced => Change(bounced.Message, Bounced),
            MessagePostponed later => this with { Postponed = (later.Stage, later.Cycle, later.Until) },
            MessageSuppressed passed => this with { Done = Done.Add((passed.Stage, passed.Cycle, on)) },
            CallTaskCreated call => this with { Calls = Calls.Add(call), Done = Done.Add((call.Stage, call.Cycle, on)) },
            CallMade call => this with { Calls = Calls.RemoveAll(open => open.Task == call.Task) },
            NoticeServed notice => this with { Terms = Terms.Add(notice) },
            StageAdvanced sooner => this with { Advanced = Advanced.Add(sooner) },
            PolicyChanged changed => Under(changed.Counted),
            _ => this,
        };

    /// <summary>What was done under another ladder, under the names that it has in the new one.</summary>
    private InvoiceStages Under(IReadOnlyList<CountedStage> counted)
    {
        var names = counted.ToDictionary(stage => stage.Stage);
        string Name(string stage) => names.TryGetValue(stage, out var known) ? known.CountsAs ?? $"{stage}~" : stage;
        return this with
        {
            Sent = [.. Sent.Select(sent => names.TryGetValue(sent.Stage, out var known)
                ? sent with { Stage = Name(sent.Stage), WasKind = known.Kind }
                : sent)],
            Done = [.. Done.Select(done => (Name(done.Stage), done.Cycle, done.On))],
            Terms = [.. Terms.Select(term => term with { Stage = Name(term.Stage) })],
            Advanced = [],
        };
    }

    /// <summary>A message gives back only what it holds itself.</summary>
    private InvoiceStages GivenBack(string message) => Reserved?.Message == message ? this with { Reserved = null } : this;

    /// <summary>
    /// A letter is served by being posted; one that went besides a mail only adds the day of its own. A date that it
    /// states is never nearer to its posting than it was to its printing.
    /// </summary>
    private static SentStage Posted(SentStage sent, DateOnly on)
    {
        if (sent.Channel != DeliveryChannel.Post) return sent with { PostedOn = on };

        var late = Math.Max(0, on.DayNumber - sent.On.DayNumber);
        return sent with
        {
            PostedOn = on,
            Delivery = DeliveryState.Served,
            ReceivedOn = on,
            StatedDate = sent.StatedDate?.AddDays(late),
        };
    }

    /// <summary>A mail that bounces leaves the letter that went with it as the only way.</summary>
    private static SentStage Bounced(SentStage sent) => sent switch
    {
        { AlsoByPost: true, PostedOn: { } on } => sent with
        {
            Channel = DeliveryChannel.Post,
            AlsoByPost = false,
            Delivery = DeliveryState.Served,
            ReceivedOn = on,
        },
        { AlsoByPost: true } => sent with
        {
            Channel = DeliveryChannel.Post,
            AlsoByPost = false,
            Delivery = DeliveryState.Unknown,
        },
        { Channel: DeliveryChannel.Post } => sent,
        _ => sent with { Delivery = DeliveryState.Failed },
    };

    /// <summary>A report may overtake the record of its own hand-over; it is kept until that comes.</summary>
    private InvoiceStages Change(string message, Func<SentStage, SentStage> change) =>
        Sent.Exists(sent => sent.Message == message)
            ? this with { Sent = [.. Sent.Select(sent => sent.Message == message ? change(sent) : sent)] }
            : this with { Early = Early.Add((message, change)) };

    private SentStage Reported(SentStage sent) =>
        Early.Where(report => report.Message == sent.Message)
            .Aggregate(sent, (known, report) => report.Change(known));
}
