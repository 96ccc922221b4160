namespace Receivables.Scenarios.Tests.Diaries;

/// <summary>
/// 1,000.00 of a business, due Friday 6 March 2026: reminders on Monday 9 (pay by Monday 16), Wednesday 18 (by Monday 23) and
/// Wednesday 25 March, unless money comes in: in full, in part, too much, early, late, twice.
/// </summary>
public class PaymentDiaries : DiaryTests
{
    [Fact]
    public async Task Paid_on_the_due_day_leaves_silence()
    {
        await using var diary = await Owes1000();
        await diary.On(2026, 3, 6, hour: 12);
        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 3, 6));
        await diary.On(2026, 5, 1);

        diary.HasSent();
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Paid_on_the_day_of_issue_leaves_silence()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 3, 2));
        await diary.On(2026, 5, 1);

        diary.HasSent();
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Paid_after_the_first_reminder_is_not_reminded_again()
    {
        await using var diary = await Owes1000();
        await diary.On(2026, 3, 11);
        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 3, 11));
        await diary.On(2026, 5, 1);

        diary.HasSent("9-3 09:00 reminder");
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    /// <summary>Booked on Friday 6 March, told on Monday 9 March at 08:59:59.999.</summary>
    [Fact]
    public async Task Payment_told_a_millisecond_before_the_reminder_stops_it()
    {
        await using var diary = await Owes1000();
        await diary.On(2026, 3, 9, hour: 8, minute: 59, second: 59, millisecond: 999);
        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 3, 6));
        await diary.On(2026, 5, 1);

        diary.HasSent();
    }

    /// <summary>The ladder goes on with 600.00, at the same pace: a part payment never resets it.</summary>
    [Fact]
    public async Task Part_payment_lowers_what_is_asked_and_keeps_the_stage()
    {
        await using var diary = await Owes1000();
        await diary.On(2026, 3, 11);
        await diary.Pays("P-1", "2026-1", 400.00m, Day(2026, 3, 11));
        await diary.On(2026, 3, 26);

        diary.HasSent("9-3 09:00 reminder", "18-3 09:00 reminder", "25-3 09:00 reminder");
        Assert.Contains("600,00", await diary.Reads(2), StringComparison.Ordinal);
        await diary.Shows("2026-1", "overdue", 600.00m);
    }

    [Fact]
    public async Task Two_parts_make_a_whole()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 400.00m, Day(2026, 3, 2));
        await diary.On(2026, 3, 5);
        await diary.Pays("P-2", "2026-1", 600.00m, Day(2026, 3, 5));
        await diary.On(2026, 5, 1);

        diary.HasSent();
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Too_much_closes_the_invoice_and_the_rest_waits_for_a_purpose()
    {
        await using var diary = await Owes1000();
        var taken = await diary.Pays("P-1", "2026-1", 1250.00m, Day(2026, 3, 2));

        Assert.Equal(250.00m, taken.GetProperty("unallocated").GetDecimal());
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Paid_twice_by_two_transfers_keeps_the_second_whole()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 3, 2));
        await diary.On(2026, 3, 3);
        var second = await diary.Pays("P-2", "2026-1", 1000.00m, Day(2026, 3, 3));

        Assert.Equal(1000.00m, second.GetProperty("unallocated").GetDecimal());
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Same_payment_told_twice_counts_once()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 400.00m, Day(2026, 3, 2));
        await diary.Pays("P-1", "2026-1", 400.00m, Day(2026, 3, 2));

        await diary.Shows("2026-1", "notDue", 600.00m);
    }

    [Fact]
    public async Task Same_payment_with_another_amount_is_refused()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 400.00m, Day(2026, 3, 2));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => diary.Pays("P-1", "2026-1", 500.00m, Day(2026, 3, 2)));
        Assert.Contains("409", refused.Message, StringComparison.Ordinal);
        await diary.Shows("2026-1", "notDue", 600.00m);
    }

    /// <summary>A rest of at most 1.00 is let go.</summary>
    [Fact]
    public async Task Rest_of_one_euro_is_written_off()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 999.00m, Day(2026, 3, 2));

        await diary.Shows("2026-1", "paid", 0.00m);
        Assert.Contains(await diary.Tells("2026-1"), line => line.StartsWith("RestWrittenOff", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rest_of_one_euro_and_a_cent_stays_open()
    {
        await using var diary = await Owes1000();
        await diary.Pays("P-1", "2026-1", 998.99m, Day(2026, 3, 2));

        await diary.Shows("2026-1", "notDue", 1.01m);
    }

    /// <summary>2 % off until 10 February: 980.00 then is enough.</summary>
    [Fact]
    public async Task Discount_taken_on_its_last_day_closes_the_invoice()
    {
        await using var diary = await Opens(2026, 2, 2);
        await diary.Registers(Invoices.Discounted("2026-1", 1000.00m, due: "2026-03-06", until: "2026-02-10", amount: 980.00m));
        await diary.On(2026, 2, 10);
        await diary.Pays("P-1", "2026-1", 980.00m, Day(2026, 2, 10));

        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Discount_taken_a_day_late_leaves_the_rest_open()
    {
        await using var diary = await Opens(2026, 2, 2);
        await diary.Registers(Invoices.Discounted("2026-1", 1000.00m, due: "2026-03-06", until: "2026-02-10", amount: 980.00m));
        await diary.On(2026, 2, 11);
        await diary.Pays("P-1", "2026-1", 980.00m, Day(2026, 2, 11));

        await diary.Shows("2026-1", "notDue", 20.00m);
    }

    [Fact]
    public async Task Completely_prepaid_invoice_opens_as_paid_in_silence()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Prepaid("2026-1", 1000.00m, prepaid: 1000.00m, due: "2026-03-06"));
        await diary.On(2026, 5, 1);

        diary.HasSent();
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Partly_prepaid_invoice_asks_the_rest()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Prepaid("2026-1", 1000.00m, prepaid: 250.00m, due: "2026-03-06"));
        await diary.On(2026, 3, 10);

        diary.HasSent("9-3 09:00 reminder");
        Assert.Contains("750,00", await diary.Reads(1), StringComparison.Ordinal);
    }

    /// <summary>Money without a name is never guessed onto an invoice.</summary>
    [Fact]
    public async Task Payment_without_a_known_reference_waits_for_a_person()
    {
        await using var diary = await Owes1000();
        var taken = await diary.PaysWithout("P-1", 123.45m, Day(2026, 3, 2), "vakantiegeld");

        Assert.Equal(123.45m, taken.GetProperty("unallocated").GetDecimal());
        await diary.Shows("2026-1", "notDue", 1000.00m);
    }

    [Fact]
    public async Task Payment_of_one_invoice_leaves_the_ladder_of_another_alone()
    {
        await using var diary = await Owes1000();
        await diary.Registers(Invoices.Business("2026-2", 500.00m, due: "2026-03-06"));
        await diary.Pays("P-1", "2026-2", 500.00m, Day(2026, 3, 2));
        await diary.On(2026, 3, 10);

        diary.HasSent("9-3 09:00 reminder");
        await diary.Shows("2026-2", "paid", 0.00m);
        await diary.Shows("2026-1", "overdue", 1000.00m);
    }

    /// <summary>Both are due on the same day: one mail names both.</summary>
    [Fact]
    public async Task Two_invoices_of_one_debtor_share_a_reminder()
    {
        await using var diary = await Owes1000();
        await diary.Registers(Invoices.Business("2026-2", 500.00m, due: "2026-03-06"));
        await diary.On(2026, 3, 10);

        diary.HasSent("9-3 09:00 reminder");
        var text = await diary.Reads(1);
        Assert.Contains("2026-1", text, StringComparison.Ordinal);
        Assert.Contains("2026-2", text, StringComparison.Ordinal);
    }

    private async Task<Diary> Owes1000()
    {
        var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-03-06"));
        return diary;
    }
}
