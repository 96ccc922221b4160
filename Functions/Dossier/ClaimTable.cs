using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Dossier;

/// <summary>The claim as a sum, and under it how interest and costs were worked out, with the law they rest on.</summary>
internal sealed class ClaimTable(ClaimStatement claim, DossierLabels labels, Wording say)
{
    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Spacing(12);
        var rows = Sum().ToList();
        Sheet.Table(
            column.Item(), labels.Claim, [labels.What, labels.Amount], [12, 3], rows, numbersFrom: 1, boldFrom: rows.Count - 1);
        if (claim.PerDay is { IsPositive: true } perDay)
        {
            column.Item().Text(DossierLabels.Fill(labels.PerDay, say.Sum(perDay))).FontColor(Sheet.Faint);
        }

        if (claim.Interest is { Lines.Count: > 0 } interest)
        {
            Sheet.Table(
                column.Item(), labels.InterestWorking,
                [labels.From, labels.To, labels.Days, labels.Rate, labels.Base, labels.Amount], [4, 4, 2, 2, 3, 3],
                [.. interest.Lines.Select(Line)], numbersFrom: 2);
        }

        if (claim.CostsWorking.Lines.Count > 0)
        {
            Sheet.Table(
                column.Item(), labels.CostsWorking, [labels.What, labels.Amount], [12, 3],
                [.. claim.CostsWorking.Lines.Select(Line)], numbersFrom: 1);
        }

        Sources(column);
    });

    private IEnumerable<string[]> Sum()
    {
        var money = claim.Invoice.Money;
        yield return [labels.Principal, say.Sum(money.Principal)];
        foreach (var paid in money.Payments.Where(paid => !paid.Principal.IsZero))
        {
            yield return [DossierLabels.Fill(labels.Paid, say.Day(paid.PaidOn), paid.Payment), say.Sum(-paid.Principal)];
        }

        foreach (var credit in money.Credits)
        {
            yield return [DossierLabels.Fill(labels.Credited, credit.CreditNote, say.Day(credit.On)), say.Sum(-credit.Amount)];
        }

        if (!money.WrittenOff.IsZero)
        {
            yield return [labels.WrittenOff, say.Sum(-money.WrittenOff)];
        }

        if (money.PrincipalOpen != money.Principal)
        {
            yield return [labels.PrincipalOpen, say.Sum(money.PrincipalOpen)];
        }

        if (claim.Interest is { } interest)
        {
            yield return [DossierLabels.Fill(labels.Interest, say.Day(claim.AsOf)), say.Sum(interest.Accrued)];
            if (interest.Accrued != claim.InterestOpen)
            {
                yield return [labels.InterestPaid, say.Sum(claim.InterestOpen - interest.Accrued)];
            }
        }

        if (!money.CostsClaimed.IsZero)
        {
            yield return [labels.Costs, say.Sum(money.CostsClaimed)];
            if (money.CostsClaimed != money.CostsOpen)
            {
                yield return [labels.CostsPaid, say.Sum(money.CostsOpen - money.CostsClaimed)];
            }
        }

        yield return [labels.Total, say.Sum(claim.Total)];
    }

    private string[] Line(InterestLine line) =>
    [
        say.Day(line.FirstDay), say.Day(line.LastDay), line.Days.ToString(System.Globalization.CultureInfo.InvariantCulture),
        say.Percent(line.Rate), say.Sum(line.Base), say.Sum(line.Amount),
    ];

    private string[] Line(CostLine line) =>
    [
        line.Kind switch
        {
            CostLineKind.Share => DossierLabels.Fill(labels.Share, say.Percent(line.Rate), say.Sum(line.Base)),
            CostLineKind.RaisedToMinimum => labels.Raised,
            CostLineKind.CutToMaximum => labels.Cut,
            _ => labels.Flat,
        },
        say.Sum(Rounding.HalfUp(line.Exact)),
    ];

    /// <summary>The section and its address, without the remark on how it was checked.</summary>
    private static string Written(StatuteSource source) =>
        $"{source.Section.Split(". No official page", StringSplitOptions.None)[0]} ({source.Address})";

    private void Sources(ColumnDescriptor column)
    {
        var sources = (claim.Interest?.Lines.Select(line => line.Source) ?? [])
            .Concat(claim.CostsWorking.Source is { } costs ? [costs] : [])
            .Select(Written).Distinct().ToList();
        if (sources.Count == 0) return;

        column.Item().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8).FontColor(Sheet.Faint));
            text.Span($"{labels.Sources}: {string.Join(" · ", sources)}");
        });
    }
}
