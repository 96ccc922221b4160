using System.Globalization;

namespace Receivables.Domain;

/// <summary>Tells staff in sentences why a payment went where it went.</summary>
internal static class AllocationExplanation
{
    public static IReadOnlyList<string> Of(Payment payment, IReadOnlyList<AllocationLine> lines, Money surplus)
    {
        var sentences = lines.Select(Sentence).ToList();
        if (surplus.IsPositive)
        {
            sentences.Add($"{surplus} is left over: nothing else is open.");
        }

        if (payment.NamesPrincipalOnly && lines.Any(line => !line.Costs.IsZero || !line.Interest.IsZero))
        {
            sentences.Add("The debtor meant to pay the principal only; booked by the law all the same, costs and "
                + "interest first (6:44 BW, second paragraph). Tell the debtor.");
        }

        return sentences;
    }

    private static string Sentence(AllocationLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Claim} gets {line.Total} (costs {line.Costs.Amount:0.00}, interest {line.Interest.Amount:0.00}, "
        + $"principal {line.Principal.Amount:0.00}): {Why(line.Reason)}.");

    private static string Why(AllocationReason reason) => reason switch
    {
        AllocationReason.Designated => "the debtor named it (6:43 BW, first paragraph)",
        AllocationReason.DueFirst => "it is due and others are not (6:43 BW, second paragraph)",
        AllocationReason.MostOnerous => "it weighs most on the debtor (6:43 BW, second paragraph)",
        AllocationReason.Oldest => "it is the oldest (6:43 BW, second paragraph)",
        AllocationReason.ProRata => "its share among equals (6:43 BW, second paragraph)",
        AllocationReason.Remaining => "it is what was left open",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };
}
