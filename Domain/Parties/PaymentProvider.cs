namespace Receivables.Domain;

/// <summary>Who takes online payments for a creditor.</summary>
/// <param name="Name"><c>mollie</c>.</param>
/// <param name="Key">The creditor's own key with it; null where a setting holds it.</param>
/// <param name="KeySetting">The app setting, a Key Vault reference in Azure, that holds the key.</param>
public sealed record PaymentProvider(string Name, string? Key, string? KeySetting);
