using System.Text.Json;

namespace Receivables.Domain;

/// <summary>The ceiling of collection costs on unpaid instalments of one contract, BIK art. 2a.</summary>
/// <param name="Below">The ceiling holds for instalments below this sum; others follow the scale.</param>
/// <param name="First">The costs of the first unpaid instalment.</param>
/// <param name="Next">The costs of each further one.</param>
/// <param name="Maximum">The most for all within <paramref name="Months"/>; null where the law named none.</param>
/// <param name="Months">The months that are taken together; null where there is no maximum.</param>
public sealed record InstalmentCosts(Money Below, Money First, Money Next, Money? Maximum, int? Months)
{
    internal static InstalmentCosts Read(JsonElement value)
    {
        value.AllowOnly("below", "first", "next", "maximum", "months");
        var hasMaximum = value.TryGetProperty("maximum", out _);
        return new InstalmentCosts(
            value.Euro("below"), value.Euro("first"), value.Euro("next"),
            hasMaximum ? value.Euro("maximum") : null, hasMaximum ? value.Count("months") : null);
    }
}
