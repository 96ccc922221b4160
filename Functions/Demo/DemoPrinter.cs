using System.Globalization;

namespace Receivables.Functions.Demo;

/// <summary>Prints the story in columns: day, time, what, whose invoice, amount, and what it means.</summary>
internal sealed class DemoPrinter(TextWriter output)
{
    private const string Rule = "  ------------------------------------------------------------------------------------------------------";

    private DateOnly lastDay;

    public void Line(string text = "") => output.WriteLine(text.Length == 0 ? "" : $"  {text}");

    public void Heading(string text)
    {
        Line();
        Line(text);
        output.WriteLine(Rule);
    }

    /// <summary>One thing that happened. The day is printed once.</summary>
    public void Happened(DateTimeOffset at, string kind, string invoice, decimal? amount, string text)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        var date = day == lastDay ? "" : at.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        lastDay = day;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {date,-10}  {at:HH:mm}  {kind,-9} {invoice,-10} {Sum(amount),12}  {text}"));
    }

    /// <summary>The last line of an invoice: how it ended.</summary>
    public void Ended(string invoice, string debtor, decimal principal, decimal paid, decimal open, int mails, string status) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {invoice,-11} {debtor,-28} {Sum(principal),12} {Sum(paid),12} {Sum(open),12} {mails,6}   {status}"));

    public void EndHeadings() => output.WriteLine(
        $"  {"invoice",-11} {"debtor",-28} {"principal",12} {"paid",12} {"open",12} {"mails",6}   status");

    private static string Sum(decimal? amount) =>
        amount is { } sum ? $"€ {sum.ToString("#,0.00", CultureInfo.InvariantCulture),10}" : "";
}
