namespace Receivables.Scenarios.Tests.Diaries;

/// <summary>
/// The first reminder of a business comes three days after the due day, on a working day, at nine in the morning where
/// the debtor lives. The sending of each of these falls on a day that calendars get wrong.
/// </summary>
public class CalendarDiaries : DiaryTests
{
    /// <summary>Wednesday 4 March + 3 is Saturday.</summary>
    [Fact]
    public async Task Reminder_that_falls_on_saturday_goes_on_monday() =>
        await Reminds(due: "2026-03-04", opens: Day(2026, 3, 2), until: Day(2026, 3, 10), "9-3 09:00 reminder");

    /// <summary>Thursday 5 March + 3 is Sunday.</summary>
    [Fact]
    public async Task Reminder_that_falls_on_sunday_goes_on_monday() =>
        await Reminds(due: "2026-03-05", opens: Day(2026, 3, 2), until: Day(2026, 3, 10), "9-3 09:00 reminder");

    /// <summary>Friday 6 March + 3 is Monday.</summary>
    [Fact]
    public async Task Reminder_that_falls_on_monday_goes_that_day() =>
        await Reminds(due: "2026-03-06", opens: Day(2026, 3, 2), until: Day(2026, 3, 10), "9-3 09:00 reminder");

    /// <summary>Friday 24 April 2026 + 3 is King's Day, Monday 27 April.</summary>
    [Fact]
    public async Task Reminder_of_kings_day_goes_the_day_after() =>
        await Reminds(due: "2026-04-24", opens: Day(2026, 4, 1), until: Day(2026, 4, 29), "28-4 09:00 reminder");

    /// <summary>27 April 2025 is a Sunday, so King's Day is Saturday 26 April; the reminder waits until Monday 28.</summary>
    [Fact]
    public async Task Kings_day_on_a_sunday_is_kept_on_saturday() =>
        await Reminds(due: "2025-04-23", opens: Day(2025, 4, 1), until: Day(2025, 4, 29), "28-4 09:00 reminder");

    /// <summary>Wednesday 25 February 2026 + 3 is Saturday 28 February, the last of the month.</summary>
    [Fact]
    public async Task End_of_february_rolls_over_to_march() =>
        await Reminds(due: "2026-02-25", opens: Day(2026, 2, 2), until: Day(2026, 3, 3), "2-3 09:00 reminder");

    /// <summary>Monday 26 February 2024 + 3 is Thursday 29 February.</summary>
    [Fact]
    public async Task Leap_day_is_a_day_like_any_other() =>
        await Reminds(due: "2024-02-26", opens: Day(2024, 2, 1), until: Day(2024, 3, 1), "29-2 09:00 reminder");

    /// <summary>Clocks go forward on Sunday 29 March 2026; Thursday 26 + 3 is that day.</summary>
    [Fact]
    public async Task Reminder_after_the_clock_went_forward_goes_at_nine_in_summer_time() =>
        await Reminds(due: "2026-03-26", opens: Day(2026, 3, 2), until: Day(2026, 3, 31), "30-3 09:00 reminder");

    /// <summary>Clocks go back on Sunday 26 October 2025; Thursday 23 + 3 is that day.</summary>
    [Fact]
    public async Task Reminder_after_the_clock_went_back_goes_at_nine_in_winter_time() =>
        await Reminds(due: "2025-10-23", opens: Day(2025, 10, 1), until: Day(2025, 10, 28), "27-10 09:00 reminder");

    /// <summary>Monday 29 December 2025 + 3 is New Year's Day.</summary>
    [Fact]
    public async Task Reminder_of_new_years_day_goes_on_the_second_of_january() =>
        await Reminds(due: "2025-12-29", opens: Day(2025, 12, 1), until: Day(2026, 1, 3), "2-1 09:00 reminder");

    /// <summary>Monday 22 December 2025 + 3 is Christmas; Friday is Boxing Day; then the weekend.</summary>
    [Fact]
    public async Task Reminder_of_christmas_goes_on_monday_29_december() =>
        await Reminds(due: "2025-12-22", opens: Day(2025, 12, 1), until: Day(2025, 12, 30), "29-12 09:00 reminder");

    /// <summary>Friday 22 May 2026 + 3 is Whit Monday.</summary>
    [Fact]
    public async Task Reminder_of_whit_monday_goes_on_tuesday() =>
        await Reminds(due: "2026-05-22", opens: Day(2026, 5, 1), until: Day(2026, 5, 27), "26-5 09:00 reminder");

    /// <summary>Saturday 18 July 2026 + 3 is 21 July: a holiday in Belgium, a Tuesday in the Netherlands.</summary>
    [Fact]
    public async Task Calendar_is_that_of_the_debtor()
    {
        await using var belgian = await Opens(2026, 7, 1, "demo-be");
        await belgian.Registers(Invoices.BelgianBusiness("2026-1", 250.00m, due: "2026-07-18"));
        await belgian.On(2026, 7, 23);
        belgian.HasSent("22-7 09:00 reminder");

        await using var dutch = await Opens(2026, 7, 1, "demo-be");
        await dutch.Registers(Invoices.Business("2026-1", 250.00m, due: "2026-07-18"));
        await dutch.On(2026, 7, 23);
        dutch.HasSent("21-7 09:00 reminder");
    }

    private async Task Reminds(string due, DateOnly opens, DateOnly until, params string[] mails)
    {
        await using var diary = await Opens(opens.Year, opens.Month, opens.Day);
        await diary.Registers(Invoices.Business("2026-1", 250.00m, due));
        await diary.On(until.Year, until.Month, until.Day);
        diary.HasSent(mails);
    }
}
