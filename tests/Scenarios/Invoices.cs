namespace Receivables.Scenarios.Tests;

/// <summary>Invoices as diaries begin with them.</summary>
internal static class Invoices
{
    public static object Business(string number, decimal total, string due, string issued) => new
    {
        number,
        issueDate = issued,
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0.00m,
        debtor = new
        {
            id = "D-1001", kind = "business", name = "Afnemer B.V.", email = "crediteuren@afnemer.example", country = "NL", language = "nl",
        },
    };

    public static object Consumer(string number, decimal total, string due, string issued) => new
    {
        number,
        issueDate = issued,
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0.00m,
        debtor = new
        {
            id = "C-2001", kind = "consumer", name = "J. Jansen", email = "j.jansen@voorbeeld.example", country = "NL", language = "nl",
        },
    };
}
