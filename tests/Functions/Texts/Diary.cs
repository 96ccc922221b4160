using System.Globalization;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Sending;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Tests.Texts;

/// <summary>
/// Lives a ladder by the decision of the application and keeps every letter that would go. Everything is delivered, the
/// handover is approved, nobody pays.
/// </summary>
internal sealed class Diary
{
    private const int MostSteps = 200;

    private readonly Rules rules;
    private readonly List<RecordedEvent>[] ledgers;
    private readonly List<Letter> letters = [];
    private readonly LetterLinks links;
    private DateTimeOffset now = new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero);

    private Diary(Rules rules, IReadOnlyList<InvoiceRegistered> invoices, LetterLinks links)
    {
        this.rules = rules;
        this.links = links;
        ledgers = [.. invoices.Select(_ => new List<RecordedEvent>())];
        for (var i = 0; i < invoices.Count; i++) Append(i, invoices[i]);
    }

    /// <summary>Every letter of a ladder, in order; each is about all invoices, which are alike.</summary>
    public static IReadOnlyList<Letter> Letters(
        Rules rules, IReadOnlyList<InvoiceRegistered> invoices, bool isReversed = false, LetterLinks? links = null)
    {
        var diary = new Diary(rules, invoices, links ?? LetterLinks.None);
        if (isReversed) diary.PayAndTakeBack();
        diary.Live();
        return diary.letters;
    }

    private Invoice State(int at) => Invoice.Of(ledgers[at]);

    private void Live()
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var next = rules.Decision.Of(State(0), now);
            switch (next)
            {
                case WaitUntil { Until: { } until }:
                    now = until;
                    break;
                case WaitUntil { Kind: NextKind.RequestApproval }:
                    ForAll(_ => [new HandoverApproved("approver")]);
                    break;
                case RecordFacts:
                    ForAll(at => rules.Decision.Of(State(at), now) is RecordFacts facts ? facts.Facts : []);
                    break;
                case AskForMessage wants:
                    now = wants.Slot > now ? wants.Slot : now;
                    Send(wants);
                    break;
                default:
                    return;
            }
        }
    }

    private void Send(AskForMessage wants)
    {
        var day = rules.Settings.LocalDay(now);
        var message = string.Create(CultureInfo.InvariantCulture, $"m-{letters.Count}");
        var lines = ledgers.Select((_, at) => Line(State(at), wants, day)).ToList();
        letters.Add(LetterMaker.Of(lines, wants.Channel, day, links));
        ForAll(at => wants.Channel == DeliveryChannel.Post
            ? [new LetterPrinted(message, wants.Stage.Stage.Id, wants.Stage.Cycle, lines[at].Line.Due), new LetterPosted(message, day, null)]
            :
            [
                new MessageHandedOver(
                    message, wants.Stage.Stage.Id, wants.Stage.Cycle, wants.Channel, 1, lines[at].Line.Due, lines[at].Line.StatedDate),
                new MessageDelivered(message, day),
            ]);
    }

    private LetterLine Line(Invoice invoice, AskForMessage wants, DateOnly day)
    {
        var stage = wants.Stage.Stage;
        var says = MessageFacts.Of(stage, invoice, wants.Channel, day, rules.Settings, rules.Law);
        var line = new MessageLine(invoice.Facts.Number, stage.Id, wants.Stage.Cycle, says.AmountDue, says.StatedDate);
        return LetterLine.Of(line, invoice, rules);
    }

    private void PayAndTakeBack()
    {
        var paid = new DateOnly(2026, 4, 1);
        now = new DateTimeOffset(2026, 4, 8, 8, 0, 0, TimeSpan.Zero);
        ForAll(at =>
        [
            new PaymentAllocated("p", 1, paid, default, default, State(at).Money.Principal), new InvoiceSettled(paid, "paid"),
            new PaymentReversed("p", 1, new DateOnly(2026, 4, 8), "MD06"),
        ]);
    }

    private void ForAll(Func<int, IEnumerable<InvoiceEvent>> events)
    {
        for (var at = 0; at < ledgers.Length; at++)
        {
            foreach (var happened in events(at).ToList()) Append(at, happened);
        }
    }

    private void Append(int at, InvoiceEvent happened)
    {
        var sequence = ledgers[at].Count + 1;
        ledgers[at].Add(new RecordedEvent(
            sequence, string.Create(CultureInfo.InvariantCulture, $"e{sequence}"), rules.Settings.LocalDay(now), now, "system", "test", null, happened));
    }
}
