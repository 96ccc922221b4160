using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Receivables.Functions.Calculator;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>How often a link is opened, a form is sent, and an address asks; a person never notices, a machine does.</summary>
public sealed class DebtorPageBudget
{
    private readonly CalculationBudget perAddress = new(most: 120, perSecond: 2);
    private readonly CalculationBudget perLink = new(most: 60, perSecond: 1);
    private readonly CalculationBudget forms = new(most: 10, perSecond: 1);

    /// <summary>Seconds to wait; null when it may go on.</summary>
    public int? SecondsToWait(HttpRequest request, string token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = Stopwatch.GetTimestamp();
        return perAddress.SecondsToWait(request)
            ?? perLink.SecondsToWait(token, now)
            ?? (HttpMethods.IsPost(request.Method) ? forms.SecondsToWait(token, now) : null);
    }
}
