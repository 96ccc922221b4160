using System.Globalization;
using System.Text.Json;

namespace Receivables.Functions.Demo;

/// <summary>
/// A Dutch business that pays in two parts, a consumer who pays within the fourteen days of the letter, and a Belgian
/// company that pays at once. The same story every time: it begins by emptying the local data.
/// </summary>
internal sealed class DemoStory(DemoApp app, DemoPrinter printer)
{
    private readonly HashSet<string> shown = [];

    public async Task Tell()
    {
        printer.Heading("The story of three invoices (the local data is emptied, the clock starts on 2 March 2026)");
        await app.Posts("local/reset", new { at = Moment("2026-03-02 09:00") });
        await Opened("demo", DemoInvoices.Business, DemoInvoices.ToBusiness, "webhook of the invoicing system");
        await On("2026-03-08 10:00");
        await Opened("demo", DemoInvoices.Consumer, DemoInvoices.ToConsumer, "a consumer: other law, other ladder");
        await On("2026-03-09 09:30");
        await Opened("demo-be", DemoInvoices.Belgian, DemoInvoices.ToBelgian, "Belgian, with a structured communication");
        await On("2026-03-12 18:05");
        await Booked();
        await On("2026-04-20 11:15");
        await Paid("P-1001", DemoInvoices.Business, 600.00m, "2026-04-20", "a first part, after two reminders");
        await On("2026-04-24 14:40");
        await Paid("P-1002", DemoInvoices.Business, 610.00m, "2026-04-24", "the rest, before the formal notice");
        await On("2026-05-15 16:20");
        await Paid("P-1003", DemoInvoices.Consumer, 500.00m, "2026-05-15", "within fourteen days: no costs");
        await On("2026-05-18 09:00");
        await End();
    }

    private static DateTimeOffset Moment(string local)
    {
        var moment = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(moment));
    }

    private static DateTimeOffset Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

    /// <summary>Moves the clock; whatever mail leaves meanwhile is told in its order.</summary>
    private async Task On(string local)
    {
        await app.Posts("local/clock", new { to = Moment(local) });
        foreach (var mail in (await app.Reads("local/mailbox")).EnumerateArray().Where(mail => shown.Add(Text(mail, "id"))))
        {
            printer.Happened(
                Local(mail.GetProperty("sentAt").GetDateTimeOffset()),
                "mail",
                mail.GetProperty("invoices").EnumerateArray().Select(number => number.GetString()).FirstOrDefault() ?? "",
                null,
                $"{Kind(Text(mail, "kind"))} to {Reader(mail.GetProperty("to"))}");
        }
    }

    private async Task Opened(string creditor, string number, object invoice, string text)
    {
        await app.Posts($"api/{creditor}/invoices", invoice);
        var known = await app.Reads($"api/{creditor}/invoices/{number}");
        var due = DateOnly.Parse(Text(known, "dueDate"), CultureInfo.InvariantCulture);
        printer.Happened(
            await Now(), "invoice", number, known.GetProperty("principal").GetDecimal(),
            string.Create(CultureInfo.InvariantCulture, $"due {due:ddd d MMM}, {text}"));
        var plan = (await app.Reads($"api/{creditor}/invoices/{number}/explain")).GetProperty("plan").EnumerateArray()
            .Select(act => string.Create(
                CultureInfo.InvariantCulture, $"{Local(act.GetProperty("at").GetDateTimeOffset()):d MMM} {Kind(Text(act, "kind"))}"))
            .ToList();
        var more = plan.Count > 4 ? " ..." : "";
        printer.Happened(await Now(), "plan", number, null, $"if nobody pays: {string.Join(", ", plan.Take(4))}{more}");
    }

    private async Task Paid(string id, string number, decimal amount, string on, string text)
    {
        await app.Posts("api/demo/payments", new
        {
            id,
            amount,
            currency = "EUR",
            paidOn = on,
            invoiceNumber = number,
            method = "transfer",
        });
        printer.Happened(await Now(), "payment", number, amount, text);
        await Closed("demo", number);
    }

    private async Task Booked()
    {
        var read = await app.PostsXml("api/demo-be/bank-statements", DemoInvoices.Statement);
        var entry = read.GetProperty("entries")[0];
        printer.Happened(
            await Now(), "bank", DemoInvoices.Belgian, entry.GetProperty("amount").GetDecimal(),
            $"statement read, {Text(entry, "result")}: {Text(entry, "why")}");
        await Closed("demo-be", DemoInvoices.Belgian);
    }

    /// <summary>Moving the clock to where it stands waits until all that was set going has been done.</summary>
    private async Task Closed(string creditor, string number)
    {
        await app.Posts("local/clock", new { to = await Now() });
        var known = await app.Reads($"api/{creditor}/invoices/{number}");
        if (Text(known, "status") == "paid")
        {
            printer.Happened(await Now(), "closed", number, null, "paid; nothing more goes out");
        }
    }

    private async Task End()
    {
        printer.Heading("How they ended");
        printer.EndHeadings();
        var mails = (await app.Reads("local/mailbox")).EnumerateArray().ToList();
        foreach (var (creditor, number, debtor) in new[]
        {
            ("demo", DemoInvoices.Business, "Bouwbedrijf De Linde B.V."),
            ("demo", DemoInvoices.Consumer, "S. de Boer"),
            ("demo-be", DemoInvoices.Belgian, "Brouwerij De Kroon BV"),
        })
        {
            var known = await app.Reads($"api/{creditor}/invoices/{number}");
            printer.Ended(
                number, debtor, Sum(known, "principal"), Sum(known, "paid"), Sum(known, "outstanding"),
                mails.Count(mail => mail.GetProperty("invoices").EnumerateArray().Any(of => of.GetString() == number)),
                Text(known, "status"));
        }

        var address = app.Address.ToString().TrimEnd('/');
        printer.Heading("Look around (machines send the key: ?code=local)");
        printer.Line($"every mail        {address}/local/mailbox");
        printer.Line($"an invoice        {address}/api/demo/invoices/{DemoInvoices.Consumer}?code=local");
        printer.Line($"its story         {address}/api/demo/invoices/{DemoInvoices.Consumer}/timeline?code=local");
        printer.Line($"why and what next {address}/api/demo/invoices/{DemoInvoices.Consumer}/explain?code=local");
        printer.Line($"its dossier       {address}/api/demo/invoices/{DemoInvoices.Consumer}/dossier?code=local");
        printer.Line($"the calculator    {address}/calculator");
        printer.Line();
    }

    private async Task<DateTimeOffset> Now() => Local((await app.Reads("local/clock")).GetProperty("now").GetDateTimeOffset());

    /// <summary>One reader is a text, several are a list.</summary>
    private static string? Reader(JsonElement to) =>
        to.ValueKind == JsonValueKind.Array ? to.EnumerateArray().Select(each => each.GetString()).FirstOrDefault() : to.GetString();

    private static string Kind(string kind) => kind switch
    {
        "formalNotice" => "formal notice",
        "callTask" => "call",
        "costsDue" => "costs due",
        "requestApproval" => "approval",
        _ => kind,
    };

    private static decimal Sum(JsonElement known, string name) => known.GetProperty(name).GetDecimal();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
