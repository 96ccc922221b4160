using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>The tables of a letter: its invoices, the claim with its working, and where to pay.</summary>
internal sealed class LetterBlocks(Letter letter, Labels labels)
{
    private readonly LetterFacts facts = letter.Facts;
    private readonly Wording say = Wording.Of(letter.Facts.Language);

    public LetterBlock Of(string name) => name switch
    {
        "table" => Invoices(name, "", facts.Claims),
        "alsoOpen" => Invoices(name, labels.AlsoOpen, facts.AlsoOpen),
        "claim" => new LetterBlock(name, "", [], [.. Claim()], Total: true),
        "payment" => new LetterBlock(name, labels.PayHere, [], [.. Payment()], Total: false),
        "instalments" => new LetterBlock(
            name, "", [], [.. letter.Instalments.Select(each => (IReadOnlyList<string>)[say.LongDay(each.On), say.Sum(each.Amount)])],
            Total: false),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such block."),
    };

    private LetterBlock Invoices(string kind, string title, IReadOnlyList<LetterClaim> claims)
    {
        List<IReadOnlyList<string>> rows =
        [
            .. claims.Select(claim => (IReadOnlyList<string>)
                [claim.InvoiceNumber, say.Day(claim.IssuedOn), say.Day(claim.DueOn), say.Sum(claim.Open)]),
        ];
        if (claims.Count > 1)
        {
            rows.Add([labels.Total, "", "", say.Sum(Money.Sum(claims.Select(claim => claim.Open), claims[0].Open.Currency))]);
        }

        return new LetterBlock(
            kind, title, [labels.Number, labels.IssuedOn, labels.DueOn, labels.Open], rows, claims.Count > 1);
    }

    private IEnumerable<IReadOnlyList<string>> Claim()
    {
        yield return [labels.Principal, say.Sum(facts.Principal)];
        if (facts.Interest is { Amount.IsPositive: true } interest)
        {
            foreach (var row in Interest(interest)) yield return row;
        }

        var isAskedNow = letter.AmountDue - facts.Principal >= facts.Costs + (facts.Interest?.Amount ?? facts.Costs.Nothing);
        if (facts.Costs.IsPositive && isAskedNow) yield return [labels.Costs, say.Sum(facts.Costs)];

        yield return [labels.ToPay, say.Sum(letter.AmountDue)];
    }

    private IEnumerable<IReadOnlyList<string>> Interest(LetterInterest interest)
    {
        var name = labels.Interest[
            facts.Regime == Regime.BeConsumer && !letter.InterestIsAgreed ? "be-consumer-by-law" : facts.Regime.Name];
        var lines = letter.InterestWorking;
        foreach (var line in lines)
        {
            var what = string.Format(
                CultureInfo.InvariantCulture, labels.InterestLine, name, say.Percent(line.Rate), say.Sum(line.Base),
                say.Day(line.FirstDay), say.Day(line.LastDay));
            yield return [what, say.Sum(line.Amount)];
        }

        var paid = Money.Sum(lines.Select(line => line.Amount), interest.Amount.Currency) - interest.Amount;
        if (paid.IsPositive) yield return [labels.InterestPaid, say.Sum(paid)];

        if (lines.Count != 1 || paid.IsPositive) yield return [labels.InterestTotal, say.Sum(interest.Amount)];
    }

    private IEnumerable<IReadOnlyList<string>> Payment()
    {
        yield return [labels.ToPay, say.Sum(letter.AmountDue)];
        yield return [labels.Iban, facts.Creditor.Iban.Paper];
        yield return [labels.Holder, facts.Creditor.AccountHolder];
        yield return [labels.Reference,
            string.Join(", ", facts.Claims.Select(claim => claim.PaymentReference).Distinct(StringComparer.Ordinal))];
        yield return [labels.DebtorNumber, facts.DebtorNumber];
    }
}
