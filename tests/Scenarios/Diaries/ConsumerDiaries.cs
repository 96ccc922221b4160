namespace Receivables.Scenarios.Tests.Diaries;

public sealed class ConsumerDiaries : DiaryTests
{
    /// <summary>500.00 due Tuesday 7 April 2026; day 14 of the letter is the Friday after Ascension, so Monday 18 May.</summary>
    [Fact]
    public async Task Paid_on_the_last_day_of_the_fourteen_costs_nothing_more()
    {
        await using var diary = await Opens(2026, 3, 9);
        await diary.Registers(Invoices.Consumer("2026-0200", 500.00m, due: "2026-04-07", issued: "2026-03-09"));

        await diary.On(2026, 5, 18);
        Assert.Equal(["10-4 09:00 reminder", "17-4 09:00 reminder", "24-4 09:00 reminder", "1-5 09:00 formalNotice"], diary.Mails());
        await diary.Pays("P-1", "2026-0200", 500.00m, new DateOnly(2026, 5, 18));

        var paid = await diary.Invoice("2026-0200");
        Assert.Equal("paid", paid.GetProperty("status").GetString());
        Assert.Equal(0m, paid.GetProperty("outstanding").GetDecimal());
    }

    [Fact]
    public async Task Paid_on_the_day_after_the_last_one_costs_nothing_more_either()
    {
        await using var diary = await Opens(2026, 3, 9);
        await diary.Registers(Invoices.Consumer("2026-0201", 500.00m, due: "2026-04-07", issued: "2026-03-09"));

        await diary.On(2026, 5, 19, hour: 12);
        await diary.Pays("P-1", "2026-0201", 500.00m, new DateOnly(2026, 5, 19));

        Assert.Equal("paid", (await diary.Invoice("2026-0201")).GetProperty("status").GetString());
    }

    /// <summary>75.00 costs + 2.79 interest + 422.21 principal = 500.00; 77.79 stays open.</summary>
    [Fact]
    public async Task Paid_ten_days_late_goes_to_costs_and_interest_first()
    {
        await using var diary = await Opens(2026, 3, 9);
        await diary.Registers(Invoices.Consumer("2026-0202", 500.00m, due: "2026-04-07", issued: "2026-03-09"));

        await diary.On(2026, 5, 28, hour: 8);
        var part = (await diary.Pays("P-1", "2026-0202", 500.00m, new DateOnly(2026, 5, 28))).GetProperty("allocations")[0];

        Assert.Equal(75.00m, part.GetProperty("costs").GetDecimal());
        Assert.Equal(2.79m, part.GetProperty("interest").GetDecimal());
        Assert.Equal(422.21m, part.GetProperty("principal").GetDecimal());
        Assert.Equal(77.79m, (await diary.Invoice("2026-0202")).GetProperty("outstanding").GetDecimal());
    }
}
