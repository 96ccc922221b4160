using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>
/// Recognises the net payout of a payment provider: the payments in it came in one by one through the provider already.
/// </summary>
internal static class ProviderSettlement
{
    private static readonly string[] Providers =
    [
        "MOLLIE PAYMENTS", "STICHTING MOLLIE", "ADYEN N.V.", "ADYEN NV", "STRIPE TECHNOLOGY", "STRIPE PAYMENTS",
        "BUCKAROO STICHTING", "STICHTING BUCKAROO", "MULTISAFEPAY", "STICHTING PAY.NL", "PAY.NL", "PAYPAL EUROPE",
        "CCV GROUP", "WORLDLINE", "SUMUP PAYMENTS",
    ];

    /// <summary>The name is that of a provider; only to be asked of money that names no invoice.</summary>
    public static bool Is(StatementEntry entry) =>
        entry.PayerName is { } name
        && Providers.Any(provider => name.Contains(provider, StringComparison.OrdinalIgnoreCase));
}
