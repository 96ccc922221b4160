using System.Collections.Frozen;

namespace Receivables.Domain;

/// <summary>The codes with which banks say why money went back (ISO 20022, external return reasons).</summary>
public static class ReturnReasons
{
    private static readonly char[] Separators = [' ', ':', '/', '+', ',', '.', ';', '(', ')'];

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["AC01"] = "the account number is wrong",
        ["AC04"] = "the account is closed",
        ["AC06"] = "the account is blocked",
        ["AC13"] = "the debtor is a consumer, the direct debit was for businesses",
        ["AG01"] = "the account takes no direct debits",
        ["AG02"] = "the kind of transaction was wrong",
        ["AM04"] = "there was not enough money",
        ["AM05"] = "it was collected twice",
        ["BE05"] = "the creditor is not known to the debtor's bank",
        ["CNOR"] = "the creditor's bank cannot be reached",
        ["CUST"] = "the customer asked for it",
        ["DNOR"] = "the debtor's bank cannot be reached",
        ["DUPL"] = "it was sent twice",
        ["FF01"] = "the file format was wrong",
        ["FOCR"] = "the sender called it back",
        ["FRAD"] = "fraud is suspected",
        ["MD01"] = "there is no valid mandate",
        ["MD02"] = "the mandate data are incomplete",
        ["MD06"] = "the debtor asked for a refund",
        ["MD07"] = "the debtor has died",
        ["MS02"] = "the debtor refused it, without a reason",
        ["MS03"] = "the bank gives no reason",
        ["RC01"] = "the bank code is wrong",
        ["RR01"] = "the debtor's account or identification is missing",
        ["RR02"] = "the debtor's name or address is missing",
        ["RR03"] = "the creditor's name or address is missing",
        ["RR04"] = "for regulatory reasons",
        ["SL01"] = "the debtor's bank does not pay this creditor",
        ["TECH"] = "a technical problem",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the code means, for people; a code that is not listed is named as it is.</summary>
    public static string Describe(string? code) =>
        code is null ? "no reason given" : Words.GetValueOrDefault(code, code);

    /// <summary>The first word of the text that is a code, or null.</summary>
    internal static string? FindIn(string text) => text.Split(Separators).FirstOrDefault(Words.ContainsKey);
}
