using System.Text.Json;
using System.Text.RegularExpressions;

namespace Receivables.Domain.Tests;

/// <summary>What each kind of entry of a CAMT.053 statement asks of the receivables.</summary>
public sealed class CamtTables
{
    [Theory, OracleTable("camt")]
    public void Entry(
        [Heading("case")] string what, [Heading("xml")] string xml, [Heading("expected")] JsonElement expected)
    {
        // The balance follows from the entry: only what is booked, in the currency of the account, moves it.
        var booked = xml.Contains("<Sts>BOOK</Sts>", StringComparison.Ordinal)
            && xml.Contains("Ccy=\"EUR\"", StringComparison.Ordinal);
        var amount = Regex.Match(xml, "<Amt[^>]*>([0-9.]+)<").Groups[1].Value;
        var sign = xml.Contains("DBIT", StringComparison.Ordinal) ? "-" : "";

        var entries = CamtText.EntriesOf(CamtText.Document(xml, closing: booked ? sign + amount : "0.00"));

        Assert.Equal(
            expected.EnumerateArray().Select(row => $"{what}: {Describe(row)}"),
            entries.Select((entry, index) => $"{what}: {Describe(entry, expected[index])}"));
    }

    private static string Describe(JsonElement row) =>
        string.Join(", ", row.EnumerateObject().Select(cell => $"{cell.Name}={cell.Value}"));

    /// <summary>The same words for what was read, of those columns that the row has.</summary>
    private static string Describe(StatementEntry entry, JsonElement row) =>
        string.Join(", ", row.EnumerateObject().Select(cell => $"{cell.Name}=" + cell.Name switch
        {
            "action" => Action(entry),
            "amount" => entry.Amount.Amount.ToString("0.00", null),
            "ref" => entry.StructuredReference ?? entry.Text,
            "e2e" => entry.EndToEndId,
            "reason" => entry.ReasonCode,
            "n" => $"{entry.BatchCount}",
            _ => "?",
        }));

    private static string Action(StatementEntry entry) => entry.Action switch
    {
        EntryAction.Match => "match",
        EntryAction.Reverse => "reverse earlier payment",
        EntryAction.Ignore => $"ignore ({entry.Why})",
        _ when entry.Why.StartsWith("currency", StringComparison.Ordinal) => $"manual ({entry.Why})",
        _ => $"manual: {entry.Why}",
    };
}
