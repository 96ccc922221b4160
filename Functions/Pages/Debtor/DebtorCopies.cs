using Receivables.Domain;
using Receivables.Functions.Letters;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>The copies of the invoices that a link is about.</summary>
public sealed class DebtorCopies(Ledger ledger, Documents documents, MessageTexts texts)
{
    /// <summary>Null for an invoice that the link is not about.</summary>
    internal async Task<(string Name, BinaryData Content)?> Of(
        DebtorSituation situation, string number, CancellationToken cancellation)
    {
        if (!situation.Copies.Contains(number, StringComparer.Ordinal)) return null;

        var read = await ledger.Read(InvoiceId.Canonical(situation.Link.Creditor, number), cancellation);
        if (read.Invoice is not { } invoice) return null;

        var name = MessageWriter.FileName(invoice.Facts.Number);
        if (invoice.Facts.Document is { } hash) return (name, await documents.Read(hash, cancellation));

        var letter = Note.Of(situation.Creditor, situation.Debtor, Regime.NlBusiness, [invoice], situation.Today, LetterLinks.None);
        return (name, new InvoiceCopy(letter, invoice.Facts.Number, texts.LabelsOf(letter)).File());
    }
}
