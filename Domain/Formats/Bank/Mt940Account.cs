namespace Receivables.Domain;

/// <summary>The account of a statement (field :25:), which each bank writes in its own way.</summary>
internal static class Mt940Account
{
    /// <summary>
    /// An IBAN, alone or behind a slash, with or without the currency behind it; a local number; a bank code, a slash
    /// and
    /// a local number.
    /// </summary>
    public static (string Text, Iban? Iban, Currency? Currency) Read(string text)
    {
        var trimmed = text.Trim();
        Currency? currency = null;
        if (trimmed.Length > 6 && trimmed[^4] is ' ' or (>= '0' and <= '9')
            && ExactNumber.TryCurrency(trimmed[^3..], out var found))
        {
            currency = found;
            trimmed = trimmed[..^3].TrimEnd();
        }

        foreach (var part in trimmed.Split('/').Reverse())
        {
            if (Iban.TryParse(part, out var iban, out _)) return (trimmed, iban, currency);
        }

        return (trimmed, null, currency);
    }
}
