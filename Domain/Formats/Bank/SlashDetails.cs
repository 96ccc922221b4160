using System.Collections.Frozen;

namespace Receivables.Domain;

/// <summary>
/// Details between slashes, as the Dutch banks write them: <c>/TRTP/SEPA OVERBOEKING/IBAN/NL.../NAME/.../REMI/...</c>.
/// Payers use slashes too, so only known codes count, and each only once.
/// </summary>
internal static class SlashDetails
{
    private const int LongestCode = 9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes = FrozenSet.Create(
        "ABWA", "ADDR", "BENM", "BIC", "CDTRREF", "CDTRREFTP", "CNTP", "CREF", "CSID", "EREF", "IBAN", "ID", "ISDT",
        "ISSR", "MARF", "NAME", "OCMT", "ORDP", "PREF", "PURP", "REMI", "RTRN", "SVCL", "TRCD", "TRTP", "ULTB", "ULTC",
        "ULTD")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Telling =
        ["/TRTP/", "/IBAN/", "/NAME/", "/REMI/", "/EREF/", "/CNTP/", "/ORDP/", "/BENM/", "/MARF/", "/RTRN/", "/PREF/"];

    public static bool IsWritten(string text) =>
        text.Contains('/') && Telling.Any(code => text.Contains(code, StringComparison.Ordinal));

    public static Mt940Details Read(string text, Mt940Context context)
    {
        var parts = Split(text, out var before);
        var details = before.Length > 0 ? PlainDetails.Read([before], before, context) : new Mt940Details();
        var counterparty = (parts.GetValueOrDefault("CNTP") ?? "").Split('/');

        details.Account = parts.GetValueOrDefault("IBAN") ?? Mt940Details.Given(counterparty[0]) ?? details.Account;
        details.Name = parts.GetValueOrDefault("NAME") ?? Mt940Details.Given(counterparty.ElementAtOrDefault(2))
            ?? details.Name;
        details.UltimateName = parts.GetValueOrDefault("ULTD") ?? parts.GetValueOrDefault("ULTB")
            ?? parts.GetValueOrDefault("ABWA");
        details.EndToEndId = Mt940Details.Given(parts.GetValueOrDefault("EREF"));
        details.MandateId = Mt940Details.Given(parts.GetValueOrDefault("MARF"));
        details.ReasonCode = Mt940Details.Given(parts.GetValueOrDefault("RTRN"));
        details.IsReturn = parts.ContainsKey("RTRN");
        ReadRemittance(parts, details);
        return details;
    }

    private static void ReadRemittance(Dictionary<string, string> parts, Mt940Details details)
    {
        var remittance = parts.GetValueOrDefault("REMI") ?? "";
        var pieces = remittance.Split('/');
        if (pieces is ["STRD", var issuer, var reference, ..] && reference.Trim().Length > 0)
        {
            details.References.Add(PaymentReferences.OfField(reference.Trim(), issuer));
            remittance = "";
        }
        else if (pieces is ["USTD", _, ..])
        {
            remittance = remittance[4..].Trim('/');
        }

        if (parts.GetValueOrDefault("CDTRREF") is { Length: > 0 } field)
        {
            details.References.Add(PaymentReferences.OfField(field, parts.GetValueOrDefault("ISSR")));
        }

        details.Text = Written.Collapse(remittance);
    }

    /// <summary>The value of each code, without slashes around it, and what stands before the first.</summary>
    private static Dictionary<string, string> Split(string text, out string before)
    {
        var found = new List<(int At, int Value, string Code)>();
        for (var slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            var close = text.IndexOf('/', slash + 1);
            if (close < 0) break;
            if (close - slash - 1 is 0 or > LongestCode) continue;
            if (!Codes.TryGetValue(text.AsSpan(slash + 1, close - slash - 1), out var code)) continue;
            if (found.Exists(earlier => earlier.Code == code)) continue;
            found.Add((slash, close + 1, code));
            slash = close - 1;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < found.Count; index++)
        {
            var end = index + 1 < found.Count ? found[index + 1].At : text.Length;
            var value = end > found[index].Value ? text[found[index].Value..end] : "";
            parts[found[index].Code] = Written.Collapse(value).Trim('/').Trim();
        }

        before = found.Count > 0 ? text[..found[0].At].Trim() : text;
        return parts;
    }
}
