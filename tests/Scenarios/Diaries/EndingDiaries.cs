namespace Receivables.Scenarios.Tests.Diaries;

/// <summary>Lives that end otherwise than by being paid: credited, given up, cancelled, never dunned, too late.</summary>
public sealed class EndingDiaries : DiaryTests
{
    [Fact]
    public async Task Write_off_ends_every_message()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "write-off", new { id = "W-1", reason = "oninbaar", by = "medewerker" });
        await diary.On(2026, 6, 1);

        diary.HasSent("9-3 09:00 reminder");
        await diary.Shows("2026-1", "writtenOff", 0.00m);
    }

    [Fact]
    public async Task Invoice_registered_in_error_is_cancelled_in_silence()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-03-06"));
        await diary.Acts("2026-1", "cancel", new { id = "A-1", registeredInError = true, reason = "dubbel", by = "medewerker" });
        await diary.On(2026, 6, 1);

        diary.HasSent();
        await diary.Shows("2026-1", "cancelled");
    }

    [Fact]
    public async Task Real_invoice_is_not_cancelled()
    {
        await using var diary = await Reminded();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            diary.Acts("2026-1", "cancel", new { id = "A-1", registeredInError = false, reason = "spijt", by = "medewerker" }));
        Assert.Contains("422", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoice_that_is_not_to_be_dunned_waits_in_silence_until_it_is_paid()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.NotToBeDunned("2026-1", 1000.00m, due: "2026-03-06"));
        await diary.On(2026, 6, 1);
        diary.HasSent();

        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 6, 1));
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    /// <summary>Diary 11, row A: never reminded before; R1 goes that day, to be paid by Monday 9 March; R2 two days later.</summary>
    [Fact]
    public async Task Invoice_that_comes_weeks_late_begins_with_one_reminder_and_never_a_burst()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-01-20"));
        await diary.On(2026, 3, 12);

        diary.HasSent("2-3 09:00 reminder", "11-3 09:00 reminder");
    }

    /// <summary>Less than 15.00 gets reminders, but no formal notice: a person sees it on the small-claims list.</summary>
    [Fact]
    public async Task Small_claim_is_reminded_and_never_noticed()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 14.99m, due: "2026-03-06"));
        await diary.On(2026, 6, 1);

        diary.HasSent("9-3 09:00 reminder", "18-3 09:00 reminder", "25-3 09:00 reminder");
        Assert.Contains(await diary.Tells("2026-1"), line => line.Contains("small-claims", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Claim_of_fifteen_euro_is_noticed()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 15.00m, due: "2026-03-06"));
        await diary.On(2026, 6, 1);

        Assert.EndsWith("formalNotice", diary.Mails()[^1], StringComparison.Ordinal);
    }

    /// <summary>All mail comes back and no other address is known: nothing counts as served, a person mends it.</summary>
    [Fact]
    public async Task Debtor_whom_nothing_reaches_is_never_noticed()
    {
        await using var diary = await Opens(2026, 3, 2);
        diary.Mail.DeliverTo("*@afnemer.example", Receivables.Local.Mailbox.DeliveryOutcome.Bounced);
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-03-06"));
        await diary.On(2026, 6, 1);

        diary.HasSent("9-3 09:00 reminder");
        Assert.Contains(await diary.Tells("2026-1"), line => line.Contains("mend the address", StringComparison.Ordinal));
    }

    /// <summary>No report in 24 hours counts as not served.</summary>
    [Fact]
    public async Task Reminder_without_a_delivery_report_was_not_served()
    {
        await using var diary = await Opens(2026, 3, 2);
        diary.Mail.Delivery = Receivables.Local.Mailbox.DeliveryOutcome.None;
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-03-06"));
        await diary.On(2026, 3, 10, hour: 9, minute: 1);

        Assert.Contains(await diary.Tells("2026-1"), line => line.Contains("no delivery report in 24 hours", StringComparison.Ordinal));
    }

    private async Task<Diary> Reminded()
    {
        var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-03-06"));
        await diary.On(2026, 3, 10);
        return diary;
    }
}
