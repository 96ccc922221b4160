namespace Receivables.Domain.Tests;

/// <summary>Retention at its edges.</summary>
public sealed class RetentionTests
{
    private static readonly RetentionRules Rules = new(StatuteBook.Shipped);

    [Theory]
    // country, invoice, last fact      kept until
    [InlineData("NL", "2019-12-31", null, "2026-12-31")]
    [InlineData("NL", "2020-01-01", null, "2027-12-31")]
    [InlineData("NL", "2020-01-01", "2019-12-31", "2027-12-31")]
    [InlineData("NL", "2019-06-30", "2020-01-01", "2027-12-31")]
    [InlineData("BE", "2022-12-31", null, "2029-12-31")]
    [InlineData("BE", "2022-12-31", "2024-05-01", "2029-12-31")]
    [InlineData("DE", "2024-03-15", null, "2034-12-31")]
    public void Kept_to_the_end_of_a_year(string country, string invoicedOn, string? lastFactOn, string keepUntil) =>
        Assert.Equal(
            OracleCell.Day(keepUntil),
            Rules.Of(
                new Country(country), OracleCell.Day(invoicedOn),
                lastFactOn is null ? null : OracleCell.Day(lastFactOn)).KeepUntil);

    [Fact]
    public void Immovable_property_is_kept_ten_years() => Assert.Equal(
        new DateOnly(2029, 12, 31),
        Rules.Of(Country.Netherlands, new DateOnly(2019, 3, 15), null, isImmovableProperty: true).KeepUntil);

    [Theory]
    // day of the request, claim open?      blocked?
    [InlineData("2026-12-30", false, true)]
    [InlineData("2026-12-31", false, true)]
    [InlineData("2027-01-01", false, false)]
    [InlineData("2027-01-01", true, true)]
    public void Erasure_is_blocked_while_a_duty_or_an_open_claim_lasts(string day, bool isOpen, bool isBlocked)
    {
        var period = Rules.Of(Country.Netherlands, new DateOnly(2019, 3, 15), null);

        var answer = period.AnswerOn(OracleCell.Day(day), isOpen);

        Assert.Equal(isBlocked, answer.IsBlocked);
        Assert.StartsWith("GDPR art. 17", answer.Source, StringComparison.Ordinal);
    }
}
