using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>What a text may ask for; anything else in it is an error at the start of the application.</summary>
internal static class TextNames
{
    public static readonly IReadOnlySet<string> Values = new HashSet<string>(StringComparer.Ordinal)
    {
        "creditor", "invoices", "amountDue", "principal", "statedDate", "paid", "interest", "interestDate", "interestPerDay",
        "costs", "costsScale", "agreedRate", "contactName", "contactPhone", "debtorNumber", "debtorName", "reminderDate",
        "noticeDate", "confirmedDay", "signature", "agency", "handoverDate", "enterpriseNumber", "supplied",
    };

    /// <summary>Whole paragraphs that the renderer lays out.</summary>
    public static readonly IReadOnlySet<string> Blocks = new HashSet<string>(StringComparer.Ordinal)
    {
        "body", "table", "claim", "payment", "links", "alsoOpen", "instalments",
    };

    public static readonly IReadOnlySet<string> Conditions = new HashSet<string>(
        [
            "consumer", "interest", "costs", "rate", "vat", "handover", "partPaid", "links", "post", "alsoOpen", "claim", "copyLinked",
            "signature", "said-paid", "promised", "plan-agreed", "disputed",
            .. Regime.All.Select(regime => regime.Name),
        ],
        StringComparer.Ordinal);
}
