using Azure;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Sending;

/// <summary>Tells a debtor by mail what was recorded of what they arranged on a page.</summary>
public sealed class Confirmations(
    Ledger ledger, InvoiceRules invoiceRules, MessageTexts texts, DebtorLinks links, SendBudget budget, Post post,
    Documents documents, Recorder recorder, TimeProvider time)
{
    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromMinutes(1);

    public async Task<SendOutcome> Send(
        DurableTaskClient durable, ConfirmationTurn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reads = new List<InvoiceLedger>();
        foreach (var number in turn.Numbers) reads.Add(await ledger.Read(InvoiceId.Canonical(turn.Creditor, number), cancellation));

        var rules = await invoiceRules.Of(reads[0], cancellation);
        if (rules.Debtor?.EmailFor(DebtorContact.Billing) is not { } to) return new SendOutcome("no e-mail address");
        if (rules.Creditor.State != CreditorState.Live) return new SendOutcome($"creditor is {rules.Creditor.State}");
        if (IsSent(reads[0], turn)) return new SendOutcome("sent before");

        var now = time.GetUtcNow();
        var moment = await budget.Book(rules.Creditor.Brand.Sender, now, now + TimeSpan.FromHours(24), cancellation);
        if (moment > now) return new SendOutcome("waits for the send budget", moment);

        var rendered = texts.Write(Letter(turn, rules, reads, now));
        var mail = new WrittenMessage(
            "confirmation", rules.Creditor.Brand.Sender, to, rules.Debtor.Name, rules.Creditor.Brand.ReplyTo, rendered.Subject,
            rendered.Html, rendered.PlainText);
        var document = await documents.Keep(BinaryData.FromObjectAsJson(mail), "application/json", cancellation);
        if (!await HandOver(turn, mail, cancellation)) return new SendOutcome("the outcome is not known", now + BeforeAskingAgain);

        foreach (var read in reads)
        {
            await recorder.RecordAlways(
                durable,
                read.Id,
                new Append($"confirmed-{turn.Id}", "system", "confirmation", [new NewEvent(new ConfirmationSent(document, turn.About))]),
                cancellation);
        }

        return new SendOutcome("sent");
    }

    private static bool IsSent(InvoiceLedger read, ConfirmationTurn turn) =>
        read.Events.Any(recorded => recorded.EventId == $"confirmed-{turn.Id}");

    private Letter Letter(ConfirmationTurn turn, Rules rules, List<InvoiceLedger> reads, DateTimeOffset now)
    {
        var invoices = reads.Select(read => read.State).ToList();
        var letter = Note.Of(
            rules.Creditor, rules.Debtor!, rules.Law.Regime, invoices, rules.Settings.LocalDay(now),
            turn.Token is { } token ? links.At(token) : LetterLinks.None);
        var instalments = turn.About == "plan"
            ? invoices.Select(invoice => invoice.Pauses.Plan).OfType<PlanAgreed>().SelectMany(plan => plan.Instalments)
                .GroupBy(each => each.On).Select(day => new PlannedInstalment(day.Key, Money.Sum(day.Select(each => each.Amount)))).ToList()
            : [];
        return letter with
        {
            Confirms = turn.About,
            ConfirmedDay = turn.Day,
            Instalments = instalments,
            Facts = letter.Facts with
            {
                OtherDates = [.. instalments.Select(each => each.On), .. turn.Day is { } day ? new[] { day } : []],
                OtherAmounts = [.. instalments.Select(each => each.Amount), Money.Sum(instalments.Select(each => each.Amount))],
            },
        };
    }

    /// <summary>
    /// One operation id for each act: the service is asked first whether it has it, since a repeat of this activity does
    /// not know what became of the one before.
    /// </summary>
    private async Task<bool> HandOver(ConfirmationTurn turn, WrittenMessage mail, CancellationToken cancellation)
    {
        var operation = Post.OperationId($"{turn.Creditor}|{turn.Debtor}|confirmation|{turn.Id}");
        if (await post.WasAccepted(operation, cancellation) is not false and var known) return known == true;

        try
        {
            await post.HandOver(operation, turn.Id, turn.Numbers, mail, cancellation);
            return true;
        }
        catch (RequestFailedException repeated) when (repeated.Status == 409)
        {
            return true;
        }
        catch (RequestFailedException later) when (later.Status is 429 or >= 500 or 0)
        {
            return false;
        }
    }
}
