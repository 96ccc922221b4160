namespace Receivables.Functions.Tests.Intake;

/// <summary>What becomes of an invoice when money comes, is too much, comes twice or goes back.</summary>
public sealed class PaymentLifeTests
{
    private static readonly string Number = "2026-0042";

    private static readonly string[] Own =
        ["Ledger", "ReadModel", "References", "Creditors", "Debtors", "Payments", "DebtorCredits", "evidence"];

    [Fact]
    public async Task Payment_that_is_taken_back_after_closing_opens_the_invoice_in_its_next_cycle()
    {
        await using var app = await Opened(75.00m, due: "2026-03-16");
        await app.Post("/api/demo/payments", Payment("P-1", 75.00m, "2026-03-02"));
        Assert.Equal("paid", (await app.Invoice(Number)).GetProperty("status").GetString());

        await app.MoveTo("2026-03-23T08:00:00+01:00");
        var reversal = new { id = "R-1", on = "2026-03-20", reason = "MD06" };
        var first = await app.Post("/api/demo/payments/P-1/reversal", reversal);
        var again = await app.Post("/api/demo/payments/P-1/reversal", reversal);

        Assert.Equal((202, 200), (first.Code, again.Code));
        Assert.Equal(first.Text, again.Text);
        var open = await app.Invoice(Number);
        Assert.Equal("overdue", open.GetProperty("status").GetString());
        Assert.Equal(75.00m, open.GetProperty("outstanding").GetDecimal());
        Assert.Equal(0m, open.GetProperty("paid").GetDecimal());

        await app.MoveTo("2026-03-24T18:00:00+01:00");
        Assert.Single(app.Mails());
        Assert.Equal(409, (await app.Post("/api/demo/payments/P-1/reversal", reversal with { id = "R-2" })).Code);
    }

    [Fact]
    public async Task Reversal_gives_back_the_small_rest_that_the_settlement_let_go()
    {
        await using var app = await Opened(100.00m, due: "2026-03-16");
        await app.Post("/api/demo/payments", Payment("P-1", 99.40m, "2026-03-02"));
        Assert.Equal(0m, (await app.Invoice(Number)).GetProperty("outstanding").GetDecimal());

        await app.Post("/api/demo/payments/P-1/reversal", new { id = "R-1", on = "2026-03-02", reason = "AC04" });

        Assert.Equal(100.00m, (await app.Invoice(Number)).GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Payment_of_too_much_leaves_a_rest_on_the_review_list_that_can_go_back_or_to_another_invoice()
    {
        await using var app = await Opened(100.00m, due: "2026-03-16");
        var paid = await app.Post("/api/demo/payments", Payment("P-1", 160.00m, "2026-03-02"));
        Assert.Equal(60.00m, paid.Number("unallocated"));
        Assert.Equal("P-1", (await Unallocated(app))[0]);

        await app.Post("/api/demo/invoices", Invoice("2026-0043", 40.00m, "2026-03-30"));
        var byHand = await app.Post(
            "/api/demo/payments/P-1/allocations", new { id = "A-1", invoice = "2026-0043", by = "Kim", reason = "agreed by phone" });
        Assert.Equal(202, byHand.Code);
        Assert.Equal(20.00m, byHand.Number("unallocated"));
        Assert.Equal("paid", (await app.Invoice("2026-0043")).GetProperty("status").GetString());

        var tooMuch = await app.Post("/api/demo/payments/P-1/refund", new { id = "F-0", amount = 160.01m, on = "2026-03-02" });
        Assert.Contains("160.00", tooMuch.Errors("amount"), StringComparison.Ordinal);
        var back = await app.Post("/api/demo/payments/P-1/refund", new { id = "F-1", amount = 20.00m, on = "2026-03-02" });
        Assert.Equal((202, 0m, 20.00m), (back.Code, back.Number("unallocated"), back.Number("refunded")));
        Assert.Empty(await Unallocated(app));
        Assert.Equal("paid", (await app.Invoice(Number)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Second_payment_of_the_same_invoice_waits_for_a_person_and_pays_nothing_else()
    {
        await using var app = await Opened(100.00m, due: "2026-03-16");
        await app.Post("/api/demo/invoices", Invoice("2026-0043", 100.00m, "2026-03-02"));
        await app.Post("/api/demo/payments", Payment("P-1", 100.00m, "2026-03-02"));

        var twice = await app.Post("/api/demo/payments", Payment("P-2", 100.00m, "2026-03-02"));

        Assert.Equal(100.00m, twice.Number("unallocated"));
        Assert.Contains("paid already", twice.String("why"), StringComparison.Ordinal);
        Assert.Equal(100.00m, (await app.Invoice("2026-0043")).GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Same_payment_twice_is_one_and_other_content_under_its_id_conflicts()
    {
        await using var app = await Opened(100.00m, due: "2026-03-16");
        var first = await app.Post("/api/demo/payments", Payment("P-1", 30.00m, "2026-03-02"));
        var again = await app.Post("/api/demo/payments", Payment("P-1", 30.00m, "2026-03-02"));
        var other = await app.Post("/api/demo/payments", Payment("P-1", 31.00m, "2026-03-02"));

        Assert.Equal((202, 200, 409), (first.Code, again.Code, other.Code));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(30.00m, other.Json.GetProperty("recorded").GetProperty("amount").GetDecimal());
        Assert.Equal(70.00m, (await app.Invoice(Number)).GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Payment_in_another_currency_is_never_booked_on_the_invoice()
    {
        await using var app = await Opened(100.00m, due: "2026-03-16");

        var paid = await app.Post(
            "/api/demo/payments", new { id = "P-1", amount = 100.00m, currency = "USD", paidOn = "2026-03-02", invoiceNumber = Number });

        Assert.Equal(100.00m, paid.Number("unallocated"));
        Assert.Contains("in USD", paid.String("why"), StringComparison.Ordinal);
        Assert.Equal(100.00m, (await app.Invoice(Number)).GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Refund_of_what_an_invoice_got_does_not_reopen_it()
    {
        await using var app = await Opened(100.00m, due: "2026-03-16");
        await app.Post("/api/demo/payments", Payment("P-1", 100.00m, "2026-03-02"));

        var back = await app.Post("/api/demo/payments/P-1/refund", new { id = "F-1", amount = 40.00m, on = "2026-03-02" });

        Assert.Equal((202, 0m, 40.00m), (back.Code, back.Number("unallocated"), back.Number("refunded")));
        Assert.Equal("paid", (await app.Invoice(Number)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Payment_before_the_first_reminder_costs_at_most_25_storage_requests_of_the_application()
    {
        await using var app = await IntakeApp.Start();
        var before = Requests(app);
        await app.Post("/api/demo/invoices", new
        {
            number = Number, issueDate = "2026-03-02", dueDate = "2026-03-16", total = 100.00m, paymentReference = "RF18539007547034",
            debtor = new { id = "C-1", kind = "business", name = "Afnemer B.V.", email = "jansen@voorbeeld.example", country = "NL" },
            lines = new[] { new { description = "Werk", quantity = 1, unitPrice = 100.00m, vatRate = 0 } },
            document = new { fileName = "f.pdf", contentType = "application/pdf", base64 = "JVBERi0xLjcK" },
        });
        await app.MoveTo("2026-03-10T12:00:00+01:00");
        await app.Post("/api/demo/payments", new
        {
            id = "P-1", amount = 100.00m, paidOn = "2026-03-10", reference = "RF18 5390 0754 7034",
            payer = new { name = "Afnemer B.V.", iban = "NL91ABNA0417164300" },
        });
        await app.MoveTo("2026-03-30T12:00:00+01:00");

        // The sweeper looks for notes every minute; the life itself puts two down and takes two away.
        var used = Requests(app) - before + 4;

        Assert.Equal("paid", (await app.Invoice(Number)).GetProperty("status").GetString());
        Assert.True(used <= 25, string.Join(", ", app.Account.RequestCounts.Snapshot().Select(c => $"{c.Key.Resource} {c.Value}")) + $": {used}");
    }

    internal static object Invoice(string number, decimal total, string due) => new
    {
        number,
        issueDate = "2026-03-02",
        dueDate = due,
        dueDateAgreed = true,
        total,
        vat = 0m,
        debtor = new { id = "C-1", kind = "consumer", name = "J. Jansen", email = "jansen@voorbeeld.example", country = "NL" },
    };

    internal static object Payment(string id, decimal amount, string on) =>
        new { id, amount, paidOn = on, invoiceNumber = Number };

    /// <summary>Those of the application's own tables and blobs; the engine's are counted apart.</summary>
    private static long Requests(IntakeApp app) => app.Account.RequestCounts.Snapshot()
        .Where(count => Own.Contains(count.Key.Resource)).Sum(count => count.Value);

    private static async Task<IntakeApp> Opened(decimal total, string due)
    {
        var app = await IntakeApp.Start();
        var answer = await app.Post("/api/demo/invoices", Invoice(Number, total, due));
        Assert.Equal(202, answer.Code);
        return app;
    }

    private static async Task<IReadOnlyList<string>> Unallocated(IntakeApp app) =>
        [.. (await app.Get("/api/demo/payments?state=unallocated")).Json.GetProperty("payments").EnumerateArray()
            .Select(payment => payment.GetProperty("id").GetString()!)];
}
