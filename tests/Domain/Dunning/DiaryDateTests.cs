using System.Globalization;

namespace Receivables.Domain.Tests.Dunning;

/// <summary>The dates of the diaries that the ladders were decided on: what goes out when, if nothing is paid.</summary>
public sealed class DiaryDateTests
{
    /// <summary>Ladder, due day and when it is registered; then the acts as the plan shows them.</summary>
    public static TheoryData<string, string, string, string> Diaries() => new()
    {
        { "Easter to handover", "nl-business", "2026-04-01",
          "R1 2026-04-07, R2 2026-04-15, R3 2026-04-22, CALL 2026-04-28, NOTICE 2026-04-30, HANDOVER 2026-05-11" },
        { "Fourteen days and Ascension", "nl-consumer", "2026-04-07",
          "R1 2026-04-10, R2 2026-04-17, R3 2026-04-24, NOTICE 2026-05-01, COSTS 2026-05-20, CALL 2026-05-26, HANDOVER 2026-05-28" },
        { "Up to the notice of a consumer in January", "nl-consumer", "2026-01-10",
          "R1 2026-01-13, R2 2026-01-21, R3 2026-01-28, NOTICE 2026-02-04, COSTS 2026-02-20, CALL 2026-02-23, HANDOVER 2026-03-02" },
        { "Belgian consumer", "be-consumer", "2026-01-31",
          "R1 2026-02-09, R2 2026-02-25, CALL 2026-03-04, NOTICE 2026-03-10, HANDOVER 2026-03-23" },
        { "Belgian business", "be-business", "2026-01-31",
          "R1 2026-02-03, CALL 2026-02-10, R2 2026-02-16, NOTICE 2026-02-25, HANDOVER 2026-03-09" },
        { "Municipality", "nl-government", "2026-02-14",
          "STATUS 2026-02-09, R1 2026-02-19, CALL 2026-03-02, R2 2026-03-09, R3 2026-03-23, NOTICE 2026-04-07, ladder-ended 2026-04-23" },
        { "Bankruptcy twin, up to the notice", "nl-business", "2026-05-30",
          "R1 2026-06-02, R2 2026-06-10, R3 2026-06-17, CALL 2026-06-22, NOTICE 2026-06-24, HANDOVER 2026-07-03" },
    };

    [Theory]
    [MemberData(nameof(Diaries))]
    public void Plan_has_the_dates_of_the_diary(string name, string policy, string due, string expected)
    {
        Assert.NotEmpty(name);
        var life = new ImaginedLife(policy, DateOnly.Parse(due, CultureInfo.InvariantCulture));

        Assert.Equal(expected, string.Join(", ", life.Plan().Select(act => $"{act.Stage} {act.At:yyyy-MM-dd}")));
    }

    [Fact]
    public void Year_end_without_a_rate_for_the_new_half_year_waits_for_a_person()
    {
        var life = new ImaginedLife("nl-business", new DateOnly(2026, 11, 27));

        Assert.Equal(
            "R1 2026-11-30, R2 2026-12-09, R3 2026-12-16, CALL 2026-12-21, NOTICE 2026-12-23, missing-rate-2027-01-01 2027-01-04",
            string.Join(", ", life.Plan().Select(act => $"{act.Stage} {act.At:yyyy-MM-dd}")));
    }
}
