namespace Receivables.Domain;

/// <summary>The account that a statement is about.</summary>
/// <param name="Text">The account as the bank writes it.</param>
/// <param name="Iban">The IBAN in it; older formats name only a local number.</param>
/// <param name="Currency">The currency of the account, when the bank names it.</param>
/// <param name="Holder">The name of its holder, when the bank names it.</param>
public sealed record StatementAccount(string Text, Iban? Iban, Currency? Currency = null, string? Holder = null)
{
    private const int ShortestLocalNumber = 6;

    /// <summary>
    /// Whether this is that account. Of a local number, all digits have to be the last of the IBAN's, but for leading
    /// zeros.
    /// </summary>
    public bool Is(Iban account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Iban is not null) return Iban == account;

        var digits = string.Concat(Text.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length >= ShortestLocalNumber && account.Value.EndsWith(digits, StringComparison.Ordinal);
    }

    public override string ToString() => Iban?.Value ?? Text;
}
