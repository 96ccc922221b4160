using System.Text.Json;

namespace Receivables.Domain.Tests;

/// <summary>The files of the law that ship with the product are complete and say where each number stands.</summary>
public sealed class ShippedStatuteTests
{
    private static readonly StatuteBook Book = StatuteBook.Shipped;

    [Fact]
    public void Every_file_has_its_quantity_and_every_quantity_its_file() =>
        Assert.Equal(
            StatuteBook.Keys.Select(key => key.Path).Order(StringComparer.Ordinal),
            StatuteFiles.Shipped.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Rates_hold_without_a_gap_from_2015_to_the_end_of_2026()
    {
        StatuteKey<Percentage>[] rates =
        [
            DutchLaw.ConsumerInterest, DutchLaw.TradeInterest, BelgianLaw.TradeInterest, BelgianLaw.LegalInterest,
            EuropeanLaw.ReferenceRate, EuropeanLaw.LatePaymentMargin,
        ];

        foreach (var rate in rates)
        {
            for (var day = new DateOnly(2015, 1, 1); day <= new DateOnly(2026, 12, 31); day = day.AddDays(1))
            {
                Assert.NotNull(Book.Of(rate).On(day));
            }
        }
    }

    [Theory]
    [InlineData("2014-12-31")]
    [InlineData("2027-01-01")]
    public void Rates_outside_the_known_half_years_are_not_guessed(string day)
    {
        var asked = OracleCell.Day(day);

        Assert.Throws<MissingStatuteRowException>(() => Book.Of(DutchLaw.ConsumerInterest).On(asked));
        Assert.Throws<MissingStatuteRowException>(() => Book.Of(DutchLaw.TradeInterest).On(asked));
        Assert.Throws<MissingStatuteRowException>(() => Book.Of(BelgianLaw.TradeInterest).On(asked));
        Assert.Throws<MissingStatuteRowException>(() => Book.Of(BelgianLaw.LegalInterest).On(asked));
        Assert.Throws<MissingStatuteRowException>(() => Book.Of(EuropeanLaw.ReferenceRate).On(asked));
    }

    [Theory]
    [InlineData("nl/payment-term", 30)]
    [InlineData("nl/longest-term", 60)]
    [InlineData("nl/longest-term-large-to-small", 30)]
    [InlineData("nl/longest-term-government", 30)]
    [InlineData("nl/longest-term-government-agreed", 60)]
    [InlineData("nl/consumer-notice-term", 14)]
    [InlineData("be/payment-term", 30)]
    [InlineData("be/longest-term", 60)]
    [InlineData("be/consumer-notice-term", 14)]
    [InlineData("eu/payment-term", 30)]
    [InlineData("eu/longest-term", 60)]
    public void Term_in_2026(string path, int days) =>
        Assert.Equal(days, Book.Of(Key<Days>(path)).On(new DateOnly(2026, 3, 2)).Value.Count);

    [Theory]
    [InlineData("nl/limitation", 5)]
    [InlineData("nl/limitation-consumer-goods", 2)]
    [InlineData("nl/retention", 7)]
    [InlineData("be/limitation", 10)]
    [InlineData("be/limitation-periodic", 5)]
    [InlineData("be/retention", 10)]
    public void Years_in_2026(string path, int years) =>
        Assert.Equal(years, Book.Of(Key<int>(path)).On(new DateOnly(2026, 3, 2)).Value);

    [Theory]
    [InlineData("be/business-flat-costs", "2013-03-16")]
    [InlineData("be/consumer-indemnity", "2023-09-01")]
    [InlineData("be/consumer-notice-term", "2023-09-01")]
    [InlineData("be/limitation-periodic", "1998-07-27")]
    [InlineData("be/limitation", "1998-07-27")]
    [InlineData("be/longest-term", "2022-02-01")]
    [InlineData("be/payment-term", "2013-03-16")]
    [InlineData("be/reminder-fee", "2023-09-01")]
    [InlineData("be/retention", "2010-01-01, 2023-01-01")]
    [InlineData("eu/fixed-sum", "2013-03-16")]
    [InlineData("eu/late-payment-margin", "2013-03-16")]
    [InlineData("eu/longest-term", "2013-03-16")]
    [InlineData("eu/payment-term", "2013-03-16")]
    [InlineData("nl/business-minimum-costs", "2013-03-16")]
    [InlineData("nl/collection-costs", "2012-07-01")]
    [InlineData("nl/consumer-notice-term", "2012-07-01")]
    [InlineData("nl/instalment-costs", "2012-07-01, 2024-10-01")]
    [InlineData("nl/large-company", "2017-07-01, 2024-01-01")]
    [InlineData("nl/limitation-consumer-goods", "1992-01-01")]
    [InlineData("nl/limitation", "1992-01-01")]
    [InlineData("nl/longest-term-government-agreed", "2013-03-16")]
    [InlineData("nl/longest-term-government", "2013-03-16")]
    [InlineData("nl/longest-term-large-to-small", "2017-07-01, 2022-07-01")]
    [InlineData("nl/longest-term", "2013-03-16")]
    [InlineData("nl/payment-term", "2013-03-16")]
    [InlineData("nl/retention", "2000-01-01")]
    [InlineData("nl/value-added-tax", "2012-10-01")]
    public void Article_of_law_took_effect_on(string path, string days)
    {
        using var file = JsonDocument.Parse(StatuteFiles.Shipped[path]);
        var rows = file.RootElement.GetProperty("rows").EnumerateArray();

        Assert.Equal("until-changed", file.RootElement.GetProperty("period").GetString());
        Assert.Equal(days, string.Join(", ", rows.Select(row => row.GetProperty("from").GetString())));
    }

    [Fact]
    public void Belgian_books_are_kept_longer_from_2023()
    {
        var retention = Book.Of(BelgianLaw.Retention);

        Assert.Equal(7, retention.On(new DateOnly(2022, 12, 31)).Value);
        Assert.Equal(10, retention.On(new DateOnly(2023, 1, 1)).Value);
    }

    [Fact]
    public void Large_company_got_thirty_days_for_small_creditors_in_July_2022()
    {
        var longest = Book.Of(DutchLaw.LongestTermLargeToSmall);

        Assert.Equal(60, longest.On(new DateOnly(2022, 6, 30)).Value.Count);
        Assert.Equal(30, longest.On(new DateOnly(2022, 7, 1)).Value.Count);
    }

    [Theory]
    [InlineData("2023-12-31", "20000000.01", "40000000.01", 0, true)]
    [InlineData("2023-12-31", "20000000.01", "0.00", 250, true)]
    [InlineData("2023-12-31", "0.00", "40000000.01", 250, true)]
    [InlineData("2023-12-31", "20000000.00", "40000000.00", 250, false)] // only the staff passes its limit
    [InlineData("2023-12-31", "20000000.01", "40000000.00", 249, false)] // only the balance
    [InlineData("2024-01-01", "25000000.01", "50000000.01", 0, true)]
    [InlineData("2024-01-01", "25000000.01", "0.00", 250, true)]
    [InlineData("2024-01-01", "0.00", "50000000.01", 250, true)]
    [InlineData("2024-01-01", "25000000.00", "50000000.00", 250, false)] // only the staff
    [InlineData("2024-01-01", "25000000.01", "50000000.00", 249, false)] // only the balance
    [InlineData("2024-01-01", "25000000.00", "50000000.01", 249, false)] // only the turnover
    public void Company_is_large_when_it_passes_two_of_three_limits(
        string on, string balance, string turnover, int staff, bool isLarge) =>
        Assert.Equal(isLarge, Book.Of(DutchLaw.LargeCompany).On(Claims.Day(on)).Value.Includes(
            Money.Euro(Invariant.Decimal(balance)), Money.Euro(Invariant.Decimal(turnover)), staff));

    [Fact]
    public void Numbers_whose_source_nobody_read_say_so()
    {
        Assert.Equal(StatuteStanding.Unconfirmed, Standing(DutchLaw.InstalmentCosts));
        Assert.Equal(StatuteStanding.Derived, Standing(BelgianLaw.TradeInterest));
        Assert.Equal(StatuteStanding.Confirmed, Standing(DutchLaw.CollectionCosts));
    }

    private static StatuteStanding Standing<T>(StatuteKey<T> key) => Book.Of(key).Rows[^1].Standing;

    private static StatuteKey<T> Key<T>(string path) =>
        (StatuteKey<T>)StatuteBook.Keys.Single(key => string.Equals(key.Path, path, StringComparison.Ordinal));
}
