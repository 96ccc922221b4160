using System.Text.Json;

namespace Receivables.Domain;

/// <summary>The limits of size; a company that passes two of the three is large.</summary>
/// <param name="Balance">A balance total above this sum.</param>
/// <param name="Turnover">A net turnover above this sum.</param>
/// <param name="Staff">So many employees or more.</param>
public sealed record LargeCompany(Money Balance, Money Turnover, int Staff)
{
    public bool Includes(Money balance, Money turnover, int staff)
    {
        var passed = (balance > Balance ? 1 : 0) + (turnover > Turnover ? 1 : 0) + (staff >= Staff ? 1 : 0);
        return passed >= 2;
    }

    internal static LargeCompany Read(JsonElement value)
    {
        value.AllowOnly("balance", "turnover", "staff");
        return new LargeCompany(value.Euro("balance"), value.Euro("turnover"), value.Count("staff"));
    }
}
