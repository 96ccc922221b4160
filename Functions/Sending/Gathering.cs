using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>Decides what one message to a debtor is about: who still wants it, who joins, and when it has to wait.</summary>
public sealed class Gathering(Ledger ledger, InvoiceRules invoiceRules, Projections projections, TimeProvider time)
{
    /// <summary>The requests that still stand at this moment.</summary>
    public async Task<IReadOnlyList<Wish>> Of(IReadOnlyList<StageRequest> requests, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var wanting = new List<Wish>();
        foreach (var request in requests.DistinctBy(request => (request.Number, request.Stage, request.Cycle)))
        {
            var read = await ledger.Read(InvoiceId.Canonical(request.Creditor, request.Number), cancellation);
            var rules = await invoiceRules.Of(read, cancellation);
            if (rules.Decision.Of(read.State, time.GetUtcNow()) is AskForMessage wants
                && wants.Stage.Stage.Id == request.Stage && wants.Stage.Cycle == request.Cycle)
            {
                wanting.Add(new Wish(read, rules, wants));
            }
        }

        return wanting;
    }

    /// <summary>Whether a line of a message still wants to be in it, by this ledger.</summary>
    public async Task<bool> Wants(MessageLine line, InvoiceLedger read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(read);
        var rules = await invoiceRules.Of(read, cancellation);
        var now = time.GetUtcNow();
        return line.Joins
            ? NoticeGroup.MayJoin(read.State, rules.Policy, rules.Settings, rules.Law, rules.Settings.LocalDay(now))
            : rules.Decision.Of(read.State, now) is AskForMessage wants && wants.Stage.Stage.Id == line.Stage;
    }

    /// <summary>What an invoice that does not go does instead.</summary>
    public async Task<string> WhyNot(InvoiceId id, CancellationToken cancellation)
    {
        var read = await ledger.Read(id, cancellation);
        var rules = await invoiceRules.Of(read, cancellation);
        return read.State.Ending == InvoiceEnding.Paid || new Settlement(rules.Settings).Of(read.State) is not null
            ? "paid before it was sent (betaald vóór verzending)"
            : $"not sent: {rules.Decision.Of(read.State, time.GetUtcNow()).Why}";
    }

    /// <summary>
    /// The first day on which the debtor may be written to again; null when that is today. The gap parts the ladders of
    /// different invoices: one that was in the last message itself keeps the distance that its own ladder gives, and a
    /// person who asks for a stage now has seen what went before.
    /// </summary>
    public DateOnly? PostponedTo(IReadOnlyList<Wish> wishes, DebtorHead head)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(head);
        var settings = wishes[0].Rules.Settings;
        if (head.LastContactOn is not { } contact || wishes.Any(wish => WasIn(contact, wish.Read.State) || IsAsked(wish)))
        {
            return null;
        }

        var allowed = settings.SendingDay(settings.Debtor.Calendar.AddWorkingDays(contact, Deadlines.ContactGapWorkingDays));
        return allowed > settings.LocalDay(time.GetUtcNow()) ? allowed : null;
    }

    /// <summary>The message of a slot with every invoice in it, those that asked first.</summary>
    public async Task<(IReadOnlyList<Wish> All, OutgoingMessage Message)> Message(
        ConductorTurn turn, IReadOnlyList<Wish> wishes, DebtorHead head, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(head);
        var (all, noticed) = await WithJoiners(wishes, cancellation);
        var channel = all.Any(each => each.Wants.Channel == DeliveryChannel.Post) ? DeliveryChannel.Post : DeliveryChannel.Email;
        var now = time.GetUtcNow();
        var message = new OutgoingMessage(
            turn.MessageId, turn.Creditor, turn.Debtor, turn.Slot, channel.ToString(), [.. all.Select(wish => Line(wish, channel, now))])
        {
            PreparedAt = now,
            ContactBefore = head.LastContactOn,
            AlsoByPost = channel == DeliveryChannel.Email && IsAlsoPosted(all),
            NoticedPrincipals = [.. noticed.Select(notice => notice.Principal)],
            NoticedCosts = Money.Sum(noticed.Select(notice => notice.Costs)),
        };
        return (all, message);
    }

    private static bool WasIn(DateOnly contact, Invoice invoice) =>
        invoice.Stages.Last is { } last && (last.On == contact || last.HasFailed);

    private static bool IsAsked(Wish wish) => wish.Read.State.Stages.Advanced.Exists(
        asked => asked.Stage == wish.Wants.Stage.Stage.Id && asked.Cycle == wish.Wants.Stage.Cycle);

    private static bool IsAlsoPosted(IReadOnlyList<Wish> all)
    {
        var open = Money.Sum(all.Select(wish => wish.Read.State.PrincipalAsked));
        return all.Any(wish => wish.Rules.Settings.HasAddress && wish.Wants.Stage.Stage.AlsoPostAbove < open);
    }

    private static MessageLine Line(Wish wish, DeliveryChannel channel, DateTimeOffset now)
    {
        var stage = wish.Wants.Stage;
        var (settings, law) = (wish.Rules.Settings, wish.Rules.Law);
        var says = MessageFacts.Of(stage.Stage, wish.Read.State, channel, settings.LocalDay(now), settings, law);
        return new MessageLine(wish.Read.Id.Number.Value, stage.Stage.Id, stage.Cycle, says.AmountDue, says.StatedDate)
        {
            Joins = wish.Joins,
        };
    }

    /// <summary>
    /// For the letter of fourteen days of a Dutch consumer: every other claim that belongs in it, whatever its own ladder
    /// does next, and the notices that went before to which one of these claims had belonged already.
    /// </summary>
    private async Task<(IReadOnlyList<Wish> All, IReadOnlyList<NoticeServed> Noticed)> WithJoiners(
        IReadOnlyList<Wish> wishes, CancellationToken cancellation)
    {
        if (wishes.FirstOrDefault(wish => wish.Wants.Stage.Stage.Message == MessageKind.FourteenDayLetter) is not { } lead)
        {
            return (wishes, []);
        }

        var today = lead.Rules.Settings.LocalDay(time.GetUtcNow());
        var all = wishes.Select(wish => wish == lead ? wish : Joined(wish, lead, today) ?? wish).ToList();
        var debtor = CanonicalId.Of(lead.Read.State.Facts.Debtor);
        var noticed = new List<(NoticeServed Notice, DateOnly On)>();
        foreach (var id in await projections.OpenOf(lead.Read.Id.Creditor, debtor, cancellation))
        {
            if (all.Exists(wish => wish.Read.Id == id)) continue;

            var read = await ledger.Read(id, cancellation);
            var rules = await invoiceRules.Of(read, cancellation);
            var wish = new Wish(read, rules, lead.Wants);
            if (Joined(wish, lead, today) is { } joiner) all.Add(joiner);
            else if (rules.Law.ClaimsWithCostsDue
                && read.State.Stages.Notice is { Costs.IsPositive: true } notice) noticed.Add((notice, SentOn(read.State, notice)));
        }

        var claims = all.Where(wish => wish.Wants.Stage.Stage.Message == MessageKind.FourteenDayLetter).ToList();
        var before = noticed.Where(each => claims.Exists(wish => NoticeGroup.IsInDefault(wish.Read.State, wish.Rules.Law, each.On)));
        return (all, [.. before.Select(each => each.Notice)]);
    }

    private static Wish? Joined(Wish wish, Wish lead, DateOnly today)
    {
        var (rules, invoice) = (wish.Rules, wish.Read.State);
        if (!NoticeGroup.MayJoin(invoice, rules.Policy, rules.Settings, rules.Law, today)
            || NoticeGroup.StageOf(rules.Policy) is not { } stage)
        {
            return null;
        }

        var planned = new PlannedStage(
            stage, invoice.Cycle, today, $"joins the notice of {lead.Read.State.Facts.Number}: one notice for all claims");
        return wish with { Wants = lead.Wants with { Stage = planned, Why = planned.Why }, Joins = true };
    }

    private static DateOnly SentOn(Invoice invoice, NoticeServed notice) =>
        invoice.Stages.Sent.FirstOrDefault(sent => sent.Message == notice.Message)?.On ?? notice.ReceivedOn;
}
