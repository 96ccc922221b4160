using System.Globalization;

namespace Receivables.Scenarios.Tests;

/// <summary>Invoices as diaries begin with them.</summary>
internal static class Invoices
{
    public static object Business(string number, decimal total, string due, string? issued = null) =>
        Of(number, total, due, issued, BusinessDebtor("NL"));

    public static object Consumer(string number, decimal total, string due, string? issued = null) =>
        Of(number, total, due, issued, ConsumerDebtor("NL"));

    public static object BelgianBusiness(string number, decimal total, string due, string? issued = null) =>
        Of(number, total, due, issued, BusinessDebtor("BE"));

    public static object BelgianConsumer(string number, decimal total, string due, bool hasClause) => new
    {
        number,
        issueDate = Issued(due, null),
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0.00m,
        clause = hasClause ? new { interestPercent = 10m, indemnity = true } : null,
        debtor = ConsumerDebtor("BE"),
    };

    /// <summary>With a discount for whoever pays that amount by that day.</summary>
    public static object Discounted(string number, decimal total, string due, string until, decimal amount) => new
    {
        number,
        issueDate = Issued(due, null),
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0.00m,
        earlyPayment = new { until, amount },
        debtor = BusinessDebtor("NL"),
    };

    public static object Prepaid(string number, decimal total, decimal prepaid, string due) => new
    {
        number,
        issueDate = Issued(due, null),
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0.00m,
        prepaid,
        debtor = BusinessDebtor("NL"),
    };

    /// <summary>Reachable by post as well.</summary>
    public static object ConsumerWithAddress(string number, decimal total, string due) => Of(number, total, due, null, new
    {
        id = "C-2002", kind = "consumer", name = "P. Pieters", email = "p.pieters@voorbeeld.example", country = "NL", language = "nl",
        address = new { street = "Dorpsstraat 1", postalCode = "1234 AB", city = "Utrecht", country = "NL" },
    });

    public static object NotToBeDunned(string number, decimal total, string due) => new
    {
        number,
        issueDate = Issued(due, null),
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0.00m,
        doNotDun = true,
        debtor = BusinessDebtor("NL"),
    };

    private static object Of(string number, decimal total, string due, string? issued, object debtor) =>
        new { number, issueDate = Issued(due, issued), dueDate = due, dueDateAgreed = true, total, vat = 0.00m, debtor };

    /// <summary>Thirty days before the due day, where a diary does not care.</summary>
    private static string Issued(string due, string? issued) =>
        issued ?? DateOnly.ParseExact(due, "O", CultureInfo.InvariantCulture).AddDays(-30).ToString("O", CultureInfo.InvariantCulture);

    private static object BusinessDebtor(string country) => new
    {
        id = "D-1001", kind = "business", name = "Afnemer B.V.", email = "crediteuren@afnemer.example", country, language = "nl",
    };

    private static object ConsumerDebtor(string country) => new
    {
        id = "C-2001", kind = "consumer", name = "J. Jansen", email = "j.jansen@voorbeeld.example", country, language = "nl",
    };
}
