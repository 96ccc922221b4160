namespace Receivables.Scenarios.Tests.Diaries;

/// <summary>
/// 1,000.00 of a business, due Friday 6 March 2026; without anything in between reminders go on Monday 9, Wednesday 18
/// and Wednesday 25 March. Each diary puts something in between.
/// </summary>
public class PauseDiaries : DiaryTests
{
    [Fact]
    public async Task Dispute_of_everything_stops_the_ladder_until_it_is_rejected()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "disputes", new { id = "G-1", category = "quality", reason = "niet geleverd", by = "debiteur" });
        await diary.Shows("2026-1", "paused", 1000.00m);
        await diary.On(2026, 4, 10);
        diary.HasSent("9-3 09:00 reminder");

        await diary.Acts("2026-1", "disputes/G-1/resolution", new { outcome = "rejected", reason = "bon getekend", by = "medewerker" });
        await diary.On(2026, 5, 10);
        Assert.Equal(2, diary.Mails().Skip(1).Take(2).Count(mail => mail.EndsWith(" reminder", StringComparison.Ordinal)));
    }

    /// <summary>The 750.00 that nobody contests are still asked for.</summary>
    [Fact]
    public async Task Dispute_of_a_part_leaves_the_rest_to_the_ladder()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "disputes", new { id = "G-1", category = "price", amount = 250.00m, reason = "korting", by = "debiteur" });
        await diary.On(2026, 3, 19);

        diary.HasSent("9-3 09:00 reminder", "18-3 09:00 reminder");
    }

    [Fact]
    public async Task Hold_stops_everything_until_it_is_released()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "holds", new { id = "H-1", until = "2026-06-30", reason = "uitzoeken", by = "medewerker" });
        await diary.On(2026, 4, 10);
        diary.HasSent("9-3 09:00 reminder");
        await diary.Shows("2026-1", "paused");

        await diary.Acts("2026-1", "holds/H-1/release", new { reason = "uitgezocht", by = "medewerker" });
        await diary.On(2026, 5, 1);
        Assert.True(diary.Mails().Count > 1);
    }

    [Fact]
    public async Task Hold_ends_by_itself_after_its_last_day()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "holds", new { id = "H-1", until = "2026-03-31", reason = "vakantie", by = "medewerker" });
        await diary.On(2026, 3, 31);
        diary.HasSent("9-3 09:00 reminder");

        await diary.On(2026, 5, 1);
        Assert.True(diary.Mails().Count > 1);
    }

    [Fact]
    public async Task Promise_that_is_kept_ends_in_silence()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "promises", new { id = "B-1", date = "2026-03-31", reason = "belooft te betalen", by = "debiteur" });
        await diary.On(2026, 3, 30);
        await diary.Pays("P-1", "2026-1", 1000.00m, Day(2026, 3, 30));
        await diary.On(2026, 5, 1);

        diary.HasSent("9-3 09:00 reminder");
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Promise_that_is_broken_resumes_at_the_next_stage()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "promises", new { id = "B-1", date = "2026-03-20", reason = "belooft te betalen", by = "debiteur" });
        await diary.On(2026, 3, 20);
        diary.HasSent("9-3 09:00 reminder");

        await diary.On(2026, 4, 10);
        Assert.Contains(await diary.Tells("2026-1"), line => line.StartsWith("PromiseBroken", StringComparison.Ordinal));
        Assert.True(diary.Mails().Count > 1);
    }

    [Fact]
    public async Task Plan_that_is_met_ends_in_silence()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "plans", Plan());
        await diary.On(2026, 3, 31);
        await diary.Pays("P-1", "2026-1", 500.00m, Day(2026, 3, 31));
        await diary.On(2026, 4, 30);
        await diary.Pays("P-2", "2026-1", 500.00m, Day(2026, 4, 30));
        await diary.On(2026, 6, 1);

        diary.HasSent("9-3 09:00 reminder");
        await diary.Shows("2026-1", "paid", 0.00m);
    }

    [Fact]
    public async Task Plan_that_is_missed_makes_the_whole_sum_due_again()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "plans", Plan());
        await diary.On(2026, 3, 31);
        diary.HasSent("9-3 09:00 reminder");

        await diary.On(2026, 4, 30);
        Assert.Contains(await diary.Tells("2026-1"), line => line.StartsWith("PlanBreached", StringComparison.Ordinal));
        Assert.True(diary.Mails().Count > 1);
    }

    [Fact]
    public async Task New_due_date_plans_the_rest_anew_and_repeats_nothing()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "terms", new { dueDate = "2026-04-03", reason = "uitstel", by = "medewerker" });
        await diary.On(2026, 4, 3);
        diary.HasSent("9-3 09:00 reminder");

        // R1 has gone; R2 comes ten days after the new due day, on Monday 13 April.
        await diary.On(2026, 4, 14);
        diary.HasSent("9-3 09:00 reminder", "13-4 09:00 reminder");
    }

    [Fact]
    public async Task Other_ladder_goes_on_where_the_first_had_come()
    {
        await using var diary = await Reminded();
        await diary.Acts("2026-1", "policy", new { id = "upflow-3", reason = "grote klant", by = "medewerker" });
        await diary.On(2026, 3, 17);

        Assert.Equal("upflow-3", (await diary.Invoice("2026-1")).GetProperty("policy").GetProperty("id").GetString());
        diary.HasSent("9-3 09:00 reminder");
    }

    private static object Plan() => new
    {
        id = "R-1",
        instalments = new[] { new { on = "2026-03-31", amount = 500.00m }, new { on = "2026-04-30", amount = 500.00m } },
        reason = "regeling",
        by = "medewerker",
    };

    private async Task<Diary> Reminded()
    {
        var diary = await Opens(2026, 3, 2);
        await diary.Registers(Invoices.Business("2026-1", 1000.00m, due: "2026-03-06"));
        await diary.On(2026, 3, 10);
        return diary;
    }
}
