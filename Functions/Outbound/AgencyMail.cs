using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Communication.Email;
using Receivables.Domain;
using Receivables.Functions.Dossier;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Outbound;

/// <summary>Writes to the agency: the dossier when a claim is handed over, and every payment after it.</summary>
public sealed class AgencyMail(EmailClient mail, CreditorStore creditors, Documents documents)
{
    /// <summary>More than this goes by a link, since a mail holds 10 MB in all.</summary>
    private const int LargestAttachment = 7 * 1024 * 1024;

    internal async Task<HookAnswer> Send(DeliveryTurn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var creditor = CanonicalId.TryParse(turn.Creditor, out var id) ? await creditors.Find(id, cancellation) : null;
        if (creditor?.Agency?.Email is not { } address)
        {
            return new HookAnswer(410, "the agency has no address any more");
        }

        using var told = JsonDocument.Parse(turn.Body);
        var letter = await Letter(creditor, address, turn.Type, told.RootElement.GetProperty("data"), cancellation);
        try
        {
            // The same event always gives the same operation, so that a repeat is not a second mail.
            var operation = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"agency|{turn.Creditor}|{turn.EventId}")).AsSpan(0, 16));
            await mail.SendAsync(Azure.WaitUntil.Started, letter, operation, cancellation);
            return new HookAnswer(202, $"mailed to {address}");
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            return new HookAnswer(202, $"mailed to {address} before");
        }
        catch (RequestFailedException refused)
        {
            return new HookAnswer(refused.Status, $"the mail service answered {refused.Status}");
        }
    }

    private async Task<EmailMessage> Letter(
        Creditor creditor, string address, string type, JsonElement data, CancellationToken cancellation)
    {
        var language = DossierLabels.LanguageOf(creditor.Language);
        var (texts, say) = (AgencyTexts.In(language), Wording.Of(language));
        var invoice = data.GetProperty("invoice").GetString()!;
        var isHandover = type == OutboundEvents.HandoverRequested;
        var isReversal = data.TryGetProperty("reversed", out var reversed) && reversed.GetBoolean();
        var text = isHandover
            ? DossierLabels.Fill(
                texts.Handover, invoice, Sum("principal"), Sum("costs"), data.GetProperty("dossier").GetProperty("sha256").GetString(),
                creditor.Brand.ContactName, creditor.Name)
            : DossierLabels.Fill(
                isReversal ? texts.Reversed : texts.Paid, invoice, Sum("amount"),
                say.Day(DateOnly.ParseExact(data.GetProperty("paidOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                Sum("principalOpen"), Sum("costsOpen"), creditor.Brand.ContactName, creditor.Name);
        var subject = DossierLabels.Fill(
            isHandover ? texts.HandoverSubject : isReversal ? texts.ReversedSubject : texts.PaidSubject, invoice, creditor.Name);
        var letter = new EmailMessage(
            creditor.Brand.Sender,
            new EmailRecipients([new EmailAddress(address, creditor.Agency!.Name)]),
            new EmailContent(subject) { PlainText = text, Html = Html(text) });
        if (isHandover)
        {
            await Attach(letter, data.GetProperty("dossier").GetProperty("sha256").GetString()!, invoice, cancellation);
        }

        return letter;

        string Sum(string name) => say.Sum(Money.Of(
            data.GetProperty(name).GetDecimal(), new Currency(data.GetProperty("currency").GetString()!)));
    }

    private async Task Attach(EmailMessage letter, string dossier, string invoice, CancellationToken cancellation)
    {
        if (await documents.Find(dossier, cancellation) is { } file && file.ToMemory().Length <= LargestAttachment)
        {
            letter.Attachments.Add(new EmailAttachment($"dossier-{InvoiceId.Of("x", invoice).Number}.zip", "application/zip", file));
        }
    }

    private static string Html(string text) =>
        $"<!doctype html><html><body style=\"font-family:sans-serif\"><p>{WebUtility.HtmlEncode(text)
            .Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal)}</p></body></html>";
}
