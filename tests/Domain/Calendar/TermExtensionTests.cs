namespace Receivables.Domain.Tests;

public sealed class TermExtensionTests
{
    [Theory]
    [InlineData("2026-02-18", "2026-02-18")] // Wednesday
    [InlineData("2026-02-21", "2026-02-23")] // Saturday
    [InlineData("2026-02-22", "2026-02-23")] // Sunday
    [InlineData("2026-05-15", "2026-05-18")] // the bridge day after Ascension Day
    [InlineData("2026-05-14", "2026-05-18")] // Ascension Day, then the bridge day, then the weekend
    [InlineData("2026-05-04", "2026-05-06")] // the bridge day before 5 May
    [InlineData("2026-12-25", "2026-12-28")] // Christmas on a Friday
    [InlineData("2027-01-01", "2027-01-04")]
    [InlineData("2020-05-02", "2020-05-06")] // Saturday, Sunday, bridge Monday, 5 May
    [InlineData("2025-05-03", "2025-05-06")] // Saturday before 5 May on a Monday
    [InlineData("2026-05-02", "2026-05-06")] // Saturday before 5 May on a Tuesday
    public void Dutch_term_skips_weekends_holidays_and_bridge_days(string lastDay, string safeLastDay) =>
        Assert.Equal(
            OracleCell.Day(safeLastDay), TermExtension.SafeLastDay(Country.Netherlands, OracleCell.Day(lastDay)));

    [Fact]
    public void Dutch_term_skips_a_Wednesday_between_two_holidays()
    {
        // In 2043 Ascension Day is Thursday 7 May, so that 2 to 10 May are all days off or bridge days.
        Assert.Equal(
            new DateOnly(2043, 5, 11), TermExtension.SafeLastDay(Country.Netherlands, new DateOnly(2043, 5, 2)));
    }

    [Theory]
    [InlineData("2026-05-15", "2026-05-15")] // Belgium equates no bridge days
    [InlineData("2026-05-14", "2026-05-15")]
    [InlineData("2026-05-31", "2026-06-01")] // Sunday
    [InlineData("2026-05-01", "2026-05-04")]
    [InlineData("2026-04-03", "2026-04-03")] // Good Friday is an ordinary day there
    public void Belgian_term_skips_weekends_and_legal_holidays(string lastDay, string safeLastDay) =>
        Assert.Equal(OracleCell.Day(safeLastDay), TermExtension.SafeLastDay(Country.Belgium, OracleCell.Day(lastDay)));

    [Fact]
    public void Term_elsewhere_skips_the_closing_days_of_the_euro_payment_system() =>
        Assert.Equal(new DateOnly(2026, 4, 7), TermExtension.SafeLastDay(new Country("FR"), new DateOnly(2026, 4, 3)));
}
