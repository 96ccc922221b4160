using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>What is merely missing from an invoice, or odd without making dunning wrong, in words.</summary>
internal static class InvoiceWarnings
{
    public static IReadOnlyList<string> Of(InvoiceInput input)
    {
        (bool Holds, string Warning)[] all =
        [
            (input.Debtor?.Kind is null, "debtor.kind is missing: the creditor's default holds, else consumer."),
            (input.Vat is null, "vat is missing: relief on bad debts cannot be worked out."),
            (input.Document is null, "document is missing: a copy of the data goes along instead of the invoice."),
            (input.Lines is not { Count: > 0 }, "lines are missing: the copy of the data shows the total only."),
            (input.Debtor?.Email is null, "debtor.email is missing: messages go by post."),
            (input.Debtor?.Address is null, "debtor.address is missing: no letter can follow a mail that bounces."),
            (input.Debtor?.Id is null, "debtor.id is missing: the debtor number is derived."),
            (input.Total < 0, "total is negative: it is kept as credit of the debtor and nothing is asked."),
            (input.DueLines is { Count: > 1 }, "dueLines: dunning begins once the last part is due."),
            (LinesDiffer(input), "lines do not add up to total within a cent a line."),
            (VatDiffers(input), "vatBreakdown does not add up to vat."),
        ];
        return [.. all.Where(each => each.Holds).Select(each => each.Warning)];
    }

    private static bool VatDiffers(InvoiceInput input) =>
        input is { VatBreakdown: { Count: > 0 } rates, Vat: { } vat }
        && rates.All(rate => rate.Tax is not null)
        && Math.Abs(rates.Sum(rate => rate.Tax!.Value) - vat) > rates.Count * 0.01m;

    private static bool LinesDiffer(InvoiceInput input)
    {
        if (input is not { Lines: { Count: > 0 } lines, Total: { } total }
            || lines.Any(line => line is not { Quantity: not null, UnitPrice: not null, VatRate: not null }))
        {
            return false;
        }

        var sum = lines.Sum(line => Rounding.HalfUp(
            line.Quantity!.Value * line.UnitPrice!.Value * (1 + (line.VatRate!.Value / 100m))).Amount);
        return Math.Abs(sum - total) > lines.Count * 0.01m;
    }
}
