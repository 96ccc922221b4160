using Microsoft.Extensions.Configuration;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Sending;

/// <summary>Writes a message as its reader gets it, with a copy of every invoice.</summary>
public sealed class MessageWriter(
    Ledger ledger, InvoiceRules invoiceRules, MessageTexts texts, Documents documents, IConfiguration settings)
{
    private readonly DebtorPages pages = new(settings["PUBLIC_BASE_URL"]);

    /// <exception cref="FaultyMessageException">The message breaks a rule and may not leave.</exception>
    public async Task<WrittenMessage> Write(OutgoingMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var lines = new List<LetterLine>();
        foreach (var line in message.Lines)
        {
            var read = await ledger.Read(InvoiceId.Canonical(message.Creditor, line.Number), cancellation);
            lines.Add(LetterLine.Of(line, read.State, await invoiceRules.Of(read, cancellation)));
        }

        var lead = LetterMaker.Lead(lines);
        var (creditor, debtor) = (lead.Rules.Creditor, lead.Rules.Debtor!);
        var day = lead.Rules.Settings.LocalDay(message.CommittedAt ?? message.Slot);
        var channel = Enum.Parse<DeliveryChannel>(message.Channel);
        var letter = LetterMaker.Of(lines, channel, day, pages.LinksFor(message.Id));
        var supplied = texts.Describe(letter);
        var rendered = texts.Write(supplied);
        return new WrittenMessage(
            KindOf(lead.Stage.Kind), creditor.Brand.Sender, debtor.EmailFor(DebtorContact.Billing) ?? "", debtor.Name,
            creditor.Brand.ReplyTo, rendered.Subject, rendered.Html, rendered.PlainText)
        {
            Attachments = await Copies(lines, supplied, cancellation),
        };
    }

    private static string KindOf(StageKind kind) => kind switch
    {
        StageKind.Courtesy => "courtesy",
        StageKind.Reminder => "reminder",
        StageKind.FormalNotice => "formalNotice",
        StageKind.CostsDue => "costsDue",
        StageKind.Handover => "handover",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing is written for such a stage."),
    };

    private async Task<IReadOnlyList<WrittenMessage.Attachment>> Copies(
        List<LetterLine> lines, Letter letter, CancellationToken cancellation)
    {
        var copies = new List<WrittenMessage.Attachment>();
        foreach (var facts in lines.Select(line => line.Invoice.Facts))
        {
            var content = facts.Document is { } hash
                ? await documents.Read(hash, cancellation)
                : InvoiceCopy.Of(letter, facts.Number, texts.LabelsOf(letter));
            copies.Add(new WrittenMessage.Attachment(FileName(facts.Number), "application/pdf", content));
        }

        return copies;
    }

    private static string FileName(string number) =>
        string.Concat(number.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')) + ".pdf";
}
