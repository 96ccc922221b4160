using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Finds what a payment is for, in the order of certainty: the invoice number given, a structured reference, the mark of
/// the creditor's own direct debit, an exact invoice number in the text, the one open sum of a debtor whose account is
/// known. It never guesses: what is less certain is a suggestion for a person.
/// </summary>
public sealed class Matching(Ledger ledger, Projections projections, PayerMatching payers)
{
    private const int LongestText = 400;

    private const int MostWords = 12;

    /// <summary>A shorter number in a text may be a year, a street number or anything.</summary>
    private const int FewestCharacters = 5;

    private static readonly char[] Breaks = [' ', ',', ';', ':', '\n', '\r', '\t', '(', ')', '+', '#', '"', '\''];

    public async Task<PaymentMatch> Match(Creditor creditor, StoredPayment payment, CancellationToken cancellation) =>
        await Named(creditor, payment, cancellation) ?? await payers.Match(creditor, payment, cancellation);

    /// <summary>What the payment itself names; null when it names nothing.</summary>
    public async Task<PaymentMatch?> Named(Creditor creditor, StoredPayment payment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(payment);
        var owner = CanonicalId.Of(creditor.Id);
        if (payment.InvoiceNumber is { } number && await Find(owner, number, cancellation) is { } given)
        {
            return OfOneDebtor([given], $"invoice number {number} was given");
        }

        if (await ByReference(owner, payment, cancellation) is { } referenced)
        {
            return referenced;
        }

        if (payment.EndToEndId is { Length: > 0 } mark && await ByMark(owner, mark, cancellation) is { } debited)
        {
            return OfOneDebtor([debited], $"end-to-end id {mark} is that of the direct debit of this invoice");
        }

        var inText = await ByNumberInText(owner, $"{payment.Reference} {payment.Text}", cancellation);
        return inText.Count > 0 ? OfOneDebtor(inText, "the text names the invoice number") : null;
    }

    /// <summary>The references in the payment, that of the reference field first.</summary>
    internal static IEnumerable<string> Structured(StoredPayment payment)
    {
        var field = payment.Reference is { Length: > 0 } text ? PaymentReferences.OfField(text).Value : null;
        return PaymentReferences.InText($"{payment.Reference} {payment.Text}").Select(reference => reference.Value)
            .Prepend(field).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>The invoice that a mark of the creditor's own names: its number or its reference, letter for letter.</summary>
    public async Task<InvoiceLedger?> ByMark(CanonicalId creditor, string mark, CancellationToken cancellation)
    {
        if (await Find(creditor, mark, cancellation) is { } numbered)
        {
            return numbered;
        }

        return await projections.ByReference(creditor, mark, cancellation) is [var only]
            ? await ledger.Read(only, cancellation)
            : null;
    }

    private static PaymentMatch OfOneDebtor(IReadOnlyList<InvoiceLedger> named, string why)
    {
        var debtor = CanonicalId.Of(named[0].State.Facts.Debtor);
        return named.All(other => CanonicalId.Of(other.State.Facts.Debtor) == debtor)
            ? new PaymentMatch(named, why)
            : PaymentMatch.None("it names invoices of more than one debtor") with
            {
                Suggestions = [.. named.Select(each => new PaymentSuggestion(each.Id.Number.Value, 0.50m, why))],
            };
    }

    private async Task<PaymentMatch?> ByReference(
        CanonicalId creditor, StoredPayment payment, CancellationToken cancellation)
    {
        foreach (var reference in Structured(payment))
        {
            var named = new List<InvoiceLedger>();
            foreach (var id in await projections.ByReference(creditor, reference, cancellation))
            {
                named.Add(await ledger.Read(id, cancellation));
            }

            if (named.Count > 0)
            {
                return OfOneDebtor(
                    named,
                    named.Count == 1
                        ? $"reference {reference} belongs to one invoice"
                        : $"reference {reference} belongs to {named.Count} invoices of one debtor");
            }
        }

        return null;
    }

    /// <summary>
    /// Words of the text that are, letter for letter, the number of an invoice; a number of two words counts too.
    /// </summary>
    private async Task<List<InvoiceLedger>> ByNumberInText(
        CanonicalId creditor, string text, CancellationToken cancellation)
    {
        var found = new List<InvoiceLedger>();
        var words = text[..Math.Min(text.Length, LongestText)]
            .Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('.')).ToList();
        var pairs = words.Zip(words.Skip(1), (one, next) => $"{one} {next}");
        var candidates = words.Concat(pairs)
            .Where(word => word.Length >= FewestCharacters && word.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostWords);
        foreach (var word in candidates)
        {
            if (await Find(creditor, word, cancellation) is { } invoice && !found.Exists(other => other.Id == invoice.Id))
            {
                found.Add(invoice);
            }
        }

        return found;
    }

    private async Task<InvoiceLedger?> Find(CanonicalId creditor, string number, CancellationToken cancellation)
    {
        if (CanonicalId.FaultOf(number) is not null)
        {
            return null;
        }

        var read = await ledger.Read(new InvoiceId(creditor, CanonicalId.Of(number)), cancellation);
        return read.Invoice is null ? null : read;
    }
}
