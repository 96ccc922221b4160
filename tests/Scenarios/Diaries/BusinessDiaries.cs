namespace Receivables.Scenarios.Tests.Diaries;

public sealed class BusinessDiaries : DiaryTests
{
    /// <summary>1,210.00 due Wednesday 1 April 2026; +3 lies in the Easter weekend, 27 April is King's Day.</summary>
    [Fact]
    public async Task From_easter_to_handover_every_message_goes_on_its_day_and_the_claim_is_1404_96()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-0042", 1210.00m, due: "2026-04-01", issued: "2026-03-02"));

        var plan = (await diary.Explains("2026-0042")).GetProperty("plan").EnumerateArray()
            .Select(act => act.GetProperty("at").GetString()![..10]).ToList();
        Assert.Equal(["2026-04-07", "2026-04-15", "2026-04-22", "2026-04-28", "2026-04-30", "2026-05-11"], plan);

        await diary.On(2026, 4, 30);
        Assert.Equal(["7-4 09:00 reminder", "15-4 09:00 reminder", "22-4 09:00 reminder", "30-4 09:00 formalNotice"], diary.Mails());

        // 1,210.00 x 10.15 % x 29 / 365 = 9.76 on 30 April; the costs of 181.50 are announced, not yet due.
        var noticed = await diary.Invoice("2026-0042");
        Assert.Equal(9.76m, noticed.GetProperty("interest").GetDecimal());
        Assert.Equal(0m, noticed.GetProperty("costs").GetDecimal());

        // The term ended on Thursday 7 May.
        await diary.On(2026, 5, 8);
        Assert.Equal(181.50m, (await diary.Invoice("2026-0042")).GetProperty("costs").GetDecimal());

        // 1,210.00 + 13.46 + 181.50
        await diary.On(2026, 5, 11);
        var asked = await diary.Invoice("2026-0042");
        Assert.Equal("awaitingApproval", asked.GetProperty("status").GetString());
        Assert.Equal(1404.96m, asked.GetProperty("outstanding").GetDecimal());
        Assert.Equal(4, diary.Mails().Count);
    }

    /// <summary>363.00 due 22 October 2026; the clock goes back on Sunday 25 October.</summary>
    [Fact]
    public async Task Payment_before_the_first_reminder_after_the_clock_change_leaves_silence()
    {
        await using var diary = await Opens(2026, 10, 1);
        await diary.Registers(Invoices.Business("2026-0100", 363.00m, due: "2026-10-22", issued: "2026-10-01"));

        await diary.On(2026, 10, 26, hour: 8, minute: 59);
        await diary.Pays("P-1", "2026-0100", 363.00m, new DateOnly(2026, 10, 26));
        await diary.On(2026, 12, 31);

        Assert.Empty(diary.Mails());
        Assert.Equal("paid", (await diary.Invoice("2026-0100")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Payment_a_moment_after_the_reminder_went_stops_every_further_one()
    {
        await using var diary = await Opens(2026, 10, 1);
        await diary.Registers(Invoices.Business("2026-0101", 363.00m, due: "2026-10-22", issued: "2026-10-01"));

        await diary.On(2026, 10, 26, hour: 9, minute: 0);
        await diary.Pays("P-1", "2026-0101", 363.00m, new DateOnly(2026, 10, 26));
        await diary.On(2026, 12, 31);

        Assert.Equal(["26-10 09:00 reminder"], diary.Mails());
        Assert.Equal("paid", (await diary.Invoice("2026-0101")).GetProperty("status").GetString());
    }

    /// <summary>5,000.00 due 31 March 2026, paid in two parts of 2,000.00 after the notice.</summary>
    [Fact]
    public async Task Part_payments_go_to_costs_then_interest_then_principal_and_leave_1848_51()
    {
        await using var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-0103", 5000.00m, due: "2026-03-31", issued: "2026-03-02"));

        await diary.On(2026, 5, 31);
        var first = (await diary.Pays("P-1", "2026-0103", 2000.00m, new DateOnly(2026, 5, 31)))
            .GetProperty("allocations")[0];
        Assert.Equal(625.00m, first.GetProperty("costs").GetDecimal());
        Assert.Equal(84.82m, first.GetProperty("interest").GetDecimal());
        Assert.Equal(1290.18m, first.GetProperty("principal").GetDecimal());

        await diary.On(2026, 8, 31);
        var second = (await diary.Pays("P-2", "2026-0103", 2000.00m, new DateOnly(2026, 8, 31)))
            .GetProperty("allocations")[0];
        Assert.Equal(96.49m, second.GetProperty("interest").GetDecimal());
        Assert.Equal(1903.51m, second.GetProperty("principal").GetDecimal());

        await diary.On(2026, 11, 21);
        Assert.Equal(1848.51m, (await diary.Invoice("2026-0103")).GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Same_invoice_again_is_a_repeat_and_other_content_a_conflict()
    {
        await using var diary = await Opens(2026, 3, 2);
        var invoice = Invoices.Business("2026-0104", 100.00m, due: "2026-04-01", issued: "2026-03-02");
        await diary.Registers(invoice);
        await diary.Registers(invoice);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            diary.Registers(Invoices.Business("2026-0104", 101.00m, due: "2026-04-01", issued: "2026-03-02")));
        Assert.Contains("409", refused.Message, StringComparison.Ordinal);
    }
}
