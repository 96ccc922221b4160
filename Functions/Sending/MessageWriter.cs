using System.Globalization;
using System.Net;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>Writes a message as its reader gets it.</summary>
public sealed class MessageWriter(Ledger ledger, InvoiceRules invoiceRules)
{
    public async Task<WrittenMessage> Write(OutgoingMessage message, CancellationToken cancellation)
    {
        var read = await ledger.Read(InvoiceId.Canonical(message.Creditor, message.Lines[0].Number), cancellation);
        var rules = await invoiceRules.Of(read, cancellation);
        var (creditor, debtor) = (rules.Creditor, rules.Debtor!);
        var lines = message.Lines.Select(line => string.Create(
            CultureInfo.GetCultureInfo("nl-NL"),
            $"Factuur {line.Number}: {line.Due.Amount:C}{(line.StatedDate is { } date ? $", graag vóór of op {date:d MMMM yyyy}" : "")}"));
        var text = string.Join('\n', lines);
        return new WrittenMessage(
            Kind(rules.Policy.Stage(message.Lines[0].Stage)?.Kind),
            creditor.Brand.Sender,
            debtor.Email!,
            debtor.Name,
            creditor.Brand.ReplyTo,
            $"Herinnering voor factuur {message.Lines[0].Number} van {creditor.Name}",
            $"<p>{WebUtility.HtmlEncode(text)}</p>",
            text);
    }

    private static string Kind(StageKind? kind) => kind switch
    {
        StageKind.Courtesy => "courtesy",
        StageKind.FormalNotice => "formalNotice",
        StageKind.CostsDue => "costsDue",
        StageKind.Handover => "handover",
        _ => "reminder",
    };
}
