using System.Globalization;
using Receivables.Local.Functions.Timers;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// When timers run: https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions. In
/// Amsterdam the clocks of 2026 go forward on 29 March at 02:00 and back on 25 October at 03:00.
/// </summary>
public sealed class ScheduleTests
{
    [Theory]
    //          expression            from                          next
    [InlineData("0 0 9 * * *",        "2026-03-02T08:59:59Z",       "2026-03-02T09:00:00Z")]
    [InlineData("0 0 9 * * *",        "2026-03-02T09:00:00Z",       "2026-03-03T09:00:00Z")]
    [InlineData("0 */15 * * * *",     "2026-03-02T09:00:00Z",       "2026-03-02T09:15:00Z")]
    [InlineData("30 0 0 * * 1-5",     "2026-03-06T12:00:00Z",       "2026-03-09T00:00:30Z")]
    [InlineData("0 0 0 29 2 *",       "2026-03-02T00:00:00Z",       "2028-02-29T00:00:00Z")]
    [InlineData("0 0 1 Jan,Jul *",    "2026-03-02T00:00:00Z",       "2026-07-01T00:00:00Z")]
    [InlineData("30 9 * * *",         "2026-03-02T09:00:00Z",       "2026-03-02T09:30:00Z")]
    [InlineData("00:05:00",           "2026-03-02T09:01:00Z",       "2026-03-02T09:06:00Z")]
    [InlineData("1.00:00:00",         "2026-03-02T09:01:00Z",       "2026-03-03T09:01:00Z")]
    public void Next_run_follows_the_expression(string expression, string from, string next)
    {
        var schedule = Schedule.Parse(expression, _ => null, TimeZoneInfo.Utc);

        Assert.Equal(At(next), schedule.Next(At(from)));
    }

    [Theory]
    //          expression            from                             next
    // Summer time begins: 02:30 does not exist and comes an hour later.
    [InlineData("0 30 2 * * *",       "2026-03-28T12:00:00+01:00",     "2026-03-29T03:30:00+02:00")]
    [InlineData("0 30 2 * * *",       "2026-03-29T12:00:00+02:00",     "2026-03-30T02:30:00+02:00")]
    // It ends: 02:30 comes twice, and a fixed time runs at the first of them only.
    [InlineData("0 30 2 * * *",       "2026-10-24T12:00:00+02:00",     "2026-10-25T02:30:00+02:00")]
    [InlineData("0 30 2 * * *",       "2026-10-25T02:30:00+02:00",     "2026-10-26T02:30:00+01:00")]
    // An interval goes on through both hours.
    [InlineData("0 */30 * * * *",     "2026-10-25T02:30:00+02:00",     "2026-10-25T02:00:00+01:00")]
    [InlineData("0 */30 * * * *",     "2026-10-25T02:30:00+01:00",     "2026-10-25T03:00:00+01:00")]
    // A TimeSpan knows no clock change.
    [InlineData("06:00:00",           "2026-10-25T00:00:00+02:00",     "2026-10-25T05:00:00+01:00")]
    public void Next_run_keeps_to_the_time_zone(string expression, string from, string next)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

        Assert.Equal(At(next), Schedule.Parse(expression, _ => null, zone).Next(At(from)));
    }

    [Theory]
    //          expression            more often than once a minute
    [InlineData("*/10 * * * * *",     true)]
    [InlineData("0 * * * * *",        false)]
    [InlineData("0,30 0 * * * *",     false)]
    [InlineData("00:00:30",           true)]
    [InlineData("00:01:00",           false)]
    public void Schedule_below_a_minute_is_not_remembered(string expression, bool below) =>
        Assert.Equal(below, Schedule.Parse(expression, _ => null, TimeZoneInfo.Utc).IsSubMinute(HostKit.Monday));

    [Theory]
    [InlineData("")]
    [InlineData("0 0 25 * * *")]
    [InlineData("0 60 9 * * *")]
    [InlineData("-00:05:00")]
    [InlineData("00:00:00")]
    [InlineData("%Missing%")]
    public void Wrong_expression_is_refused(string expression) =>
        Assert.Throws<FormatException>(() => Schedule.Parse(expression, _ => null, TimeZoneInfo.Utc));

    [Fact]
    public void Expression_may_name_a_setting()
    {
        var schedule = Schedule.Parse("%Daily%", name => name == "Daily" ? "0 0 7 * * *" : null, TimeZoneInfo.Utc);

        Assert.Equal(At("2026-03-03T07:00:00Z"), schedule.Next(HostKit.Monday));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
