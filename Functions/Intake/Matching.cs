using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Finds what a payment is for, in the order of certainty: the invoice number given, a structured reference, an exact
/// invoice number in the text. It never guesses: what names nothing goes to a person.
/// </summary>
public sealed class Matching(Ledger ledger, Projections projections)
{
    private const int LongestText = 400;

    public async Task<PaymentMatch> Match(CanonicalId creditor, PaymentInput payment, CancellationToken cancellation)
    {
        if (payment.InvoiceNumber is { } number && CanonicalId.FaultOf(number) is null
            && await Find(creditor, CanonicalId.Of(number), cancellation) is { } given)
        {
            return await Match(creditor, [given], $"invoice number {number} was given", cancellation);
        }

        foreach (var reference in Structured(payment.Reference))
        {
            var named = await ByReference(creditor, reference, cancellation);
            if (named.Count == 1)
            {
                return await Match(creditor, named, $"reference {reference} belongs to one invoice", cancellation);
            }
        }

        var inText = await ByNumberInText(creditor, payment.Reference, cancellation);
        return inText.Count > 0
            ? await Match(creditor, inText, "the text names the invoice number", cancellation)
            : PaymentMatch.None("nothing in the payment names an invoice");
    }

    private static IEnumerable<string> Structured(string? text)
    {
        if (text is not { Length: > 0 })
        {
            return [];
        }

        var whole = PaymentReferences.OfField(text).Value;
        return PaymentReferences.InText(text).Select(reference => reference.Value).Prepend(whole).Distinct();
    }

    private async Task<PaymentMatch> Match(
        CanonicalId creditor, IReadOnlyList<InvoiceLedger> named, string why, CancellationToken cancellation)
    {
        var debtor = CanonicalId.Of(named[0].State.Facts.Debtor);
        if (named.Any(other => CanonicalId.Of(other.State.Facts.Debtor) != debtor))
        {
            return PaymentMatch.None("it names invoices of more than one debtor");
        }

        var open = new List<InvoiceLedger>(named);
        foreach (var id in await projections.OpenOf(creditor, debtor, cancellation))
        {
            if (!open.Exists(known => known.Id == id))
            {
                open.Add(await ledger.Read(id, cancellation));
            }
        }

        return new PaymentMatch(named, open, why);
    }

    private async Task<List<InvoiceLedger>> ByReference(
        CanonicalId creditor, string reference, CancellationToken cancellation)
    {
        var found = new List<InvoiceLedger>();
        foreach (var id in await projections.ByReference(creditor, reference, cancellation))
        {
            found.Add(await ledger.Read(id, cancellation));
        }

        return found;
    }

    /// <summary>Words of the text that are, letter for letter, the number of an invoice.</summary>
    private async Task<List<InvoiceLedger>> ByNumberInText(
        CanonicalId creditor, string? text, CancellationToken cancellation)
    {
        const int fewestCharacters = 4;
        var found = new List<InvoiceLedger>();
        var words = (text ?? "")[..Math.Min(text?.Length ?? 0, LongestText)]
            .Split([' ', ',', ';', ':', '\n', '\r', '\t', '(', ')', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.'))
            .Where(
                word =>
                    word.Length >= fewestCharacters && word.Any(char.IsAsciiDigit) && CanonicalId.FaultOf(word) is null)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(10);
        foreach (var word in words)
        {
            if (await Find(creditor, CanonicalId.Of(word), cancellation) is { } invoice)
            {
                found.Add(invoice);
            }
        }

        return found;
    }

    private async Task<InvoiceLedger?> Find(CanonicalId creditor, CanonicalId number, CancellationToken cancellation)
    {
        var read = await ledger.Read(new InvoiceId(creditor, number), cancellation);
        return read.Invoice is null ? null : read;
    }
}
