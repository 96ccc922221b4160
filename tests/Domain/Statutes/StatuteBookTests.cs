namespace Receivables.Domain.Tests;

/// <summary>Adding rows, and what is said about files that are wrong.</summary>
public sealed class StatuteBookTests
{
    private const string Row2027 = """
        { "from": "2027-01-01", "value": 10.0, "standing": "confirmed", "checkedOn": "2027-01-04",
          "source": { "section": "BW art. 6:119a", "address": "https://example.org" } }
        """;

    [Theory]
    [InlineData("2027-01-01", "2027-01-01")]
    [InlineData("2027-03-15", "2027-01-01")] // the row to add begins with the gap, not on the day asked
    [InlineData("2029-03-15", "2027-01-01")]
    [InlineData("2014-12-31", "2014-07-01")] // before the first row: the half-year of the day
    public void Missing_row_is_named_by_the_day_on_which_it_should_begin(string asked, string missingFrom)
    {
        var missing = Assert.Throws<MissingStatuteRowException>(
            () => StatuteBook.Shipped.Of(DutchLaw.TradeInterest).On(OracleCell.Day(asked)));

        Assert.Equal("nl", missing.Country);
        Assert.Equal("trade-interest", missing.Quantity);
        Assert.Equal(OracleCell.Day(asked), missing.Day);
        Assert.Equal(OracleCell.Day(missingFrom), missing.MissingFrom);
        Assert.Contains($"nl/trade-interest has no row for {asked}", missing.Message, StringComparison.Ordinal);
        Assert.Contains(missingFrom, missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_added_as_data_holds_for_its_half_year_and_no_longer()
    {
        var statute = StatuteBook.Shipped.With("nl/trade-interest", Row2027).Of(DutchLaw.TradeInterest);

        Assert.Equal(10.4m, statute.On(new DateOnly(2026, 12, 31)).Value.Value);
        Assert.Equal(10m, statute.On(new DateOnly(2027, 1, 1)).Value.Value);
        Assert.Equal(10m, statute.On(new DateOnly(2027, 6, 30)).Value.Value);
        Assert.Throws<MissingStatuteRowException>(() => statute.On(new DateOnly(2027, 7, 1)));
    }

    [Fact]
    public void Half_year_that_was_skipped_stays_missing_and_can_be_added_later()
    {
        var skipped = StatuteBook.Shipped.With("nl/trade-interest", Row2027.Replace("2027-01-01", "2027-07-01"));
        var missing = Assert.Throws<MissingStatuteRowException>(
            () => skipped.Of(DutchLaw.TradeInterest).On(new DateOnly(2027, 2, 1)));

        Assert.Equal(new DateOnly(2027, 1, 1), missing.MissingFrom);
        Assert.Equal(3, skipped.With("nl/trade-interest", Row2027).Of(DutchLaw.TradeInterest)
            .Rows.Count(row => row.From >= new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public void Law_that_stays_until_changed_ends_where_the_new_row_begins()
    {
        var row = new StatuteRow<Money>(
            new DateOnly(2028, 1, 1), Money.Euro(50m), new StatuteSource("a new law", "https://example.org"),
            new DateOnly(2027, 12, 1));
        var book = StatuteBook.Shipped.With(DutchLaw.BusinessMinimumCosts, row);

        Assert.Equal(Money.Euro(40m), book.Of(DutchLaw.BusinessMinimumCosts).On(new DateOnly(2027, 12, 31)).Value);
        Assert.Equal(Money.Euro(50m), book.Of(DutchLaw.BusinessMinimumCosts).On(new DateOnly(2028, 1, 1)).Value);
        Assert.Equal(
            Money.Euro(40m), StatuteBook.Shipped.Of(DutchLaw.BusinessMinimumCosts).On(new DateOnly(2028, 1, 1)).Value);
    }

    [Theory]
    [InlineData("2026-07-01")] // is there already
    [InlineData("2026-10-01")] // lies inside a row
    public void Row_that_meets_another_is_refused(string from) =>
        Assert.Throws<StatuteFormatException>(
            () => StatuteBook.Shipped.With("nl/trade-interest", Row2027.Replace("2027-01-01", from)));

    [Fact]
    public void Row_that_would_cut_short_an_old_law_is_refused()
    {
        var row = new StatuteRow<int>(
            new DateOnly(2015, 1, 1), 8, new StatuteSource("-", "https://example.org"), new DateOnly(2026, 11, 21));

        Assert.Contains(
            "cut short",
            Assert.Throws<StatuteFormatException>(() => StatuteBook.Shipped.With(BelgianLaw.Retention, row)).Message);
    }

    [Theory]
    [InlineData("\"from\": \"2027-01-01\", ", "", "'from' is missing")]
    [InlineData("2027-01-01", "1 January 2027", "'from' must be a date")]
    [InlineData("2027-01-01", "2027-02-01", "needs an 'until'")]
    [InlineData("10.0", "-1", "'value' must be a number")]
    [InlineData("10.0", "\"ten\"", "'value' must be a number")]
    [InlineData("\"value\"", "\"vallue\"", "'vallue' is not known")]
    [InlineData("confirmed", "certain", "'standing' must be one of confirmed, derived, unconfirmed")]
    [InlineData("BW art. 6:119a", "", "'section' must be a text")]
    [InlineData("https://example.org", "example", "'address' must be a web address")]
    [InlineData("2027-01-04", "soon", "'checkedOn' must be a date")]
    [InlineData("\"checkedOn\"", "\"until\": \"2027-01-01\", \"checkedOn\"", "ends before it begins")]
    [InlineData("{ \"from\"", "{ \"value\": 1, \"from\"", "not readable")]
    public void Row_that_is_wrong_says_what(string instead, string of, string fault)
    {
        var wrong = Assert.Throws<StatuteFormatException>(
            () => StatuteBook.Shipped.With("nl/trade-interest", Row2027.Replace(instead, of)));

        Assert.StartsWith("Statute nl/trade-interest: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(fault, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("percent per year", "percent", "'unit' must be 'percent per year', not 'percent'")]
    [InlineData("\"half-year\"", "\"weekly\"", "'period' must be one of until-changed, half-year, year")]
    [InlineData("\"description\"", "\"remark\"", "'remark' is not known")]
    [InlineData("2015-07-01", "2014-07-01", "still holds when the next begins")]
    [InlineData("\"rows\": [", "\"rows\": [], \"rows\": [", "not readable")]
    public void File_that_is_wrong_says_what(string instead, string of, string fault)
    {
        var files = new Dictionary<string, string>(StatuteFiles.Shipped, StringComparer.Ordinal);
        files["nl/trade-interest"] = files["nl/trade-interest"].Replace(instead, of);

        Assert.Contains(fault, Assert.Throws<StatuteFormatException>(() => StatuteBook.Read(files)).Message);
    }

    [Theory]
    [InlineData("nl/collection-costs", "\"above\": 2500,", "\"above\": 6000,", "the bands must ascend")]
    [InlineData("nl/collection-costs", "\"above\": 2500,", "\"above\": 5000,", "the bands must ascend")]
    [InlineData("nl/collection-costs", "\"above\": 0,", "\"above\": 1,", "the first band must begin above 0")]
    [InlineData("nl/collection-costs", "\"minimum\": 40", "\"least\": 40", "'least' is not known")]
    [InlineData("be/consumer-indemnity", "\"above\": 150,", "\"above\": 500,", "the bands must ascend")]
    [InlineData("be/consumer-indemnity", "\"above\": 0,", "\"above\": 1,", "the first band must begin above 0")]
    [InlineData("be/reminder-fee", "Dates\": 3", "Dates\": 2.5", "'freeDueDates' must be a whole number")]
    [InlineData("nl/large-company", "\"staff\": 250", "\"staff\": -1", "'staff' must be a number")]
    [InlineData("nl/limitation", "\"value\": 5", "\"value\": 5.5", "'value' must be a whole number")]
    public void Scale_that_is_wrong_says_what(string file, string instead, string of, string fault)
    {
        var files = new Dictionary<string, string>(StatuteFiles.Shipped, StringComparer.Ordinal);
        files[file] = files[file].Replace(instead, of);
        var wrong = Assert.Throws<StatuteFormatException>(() => StatuteBook.Read(files));

        Assert.Equal(file, wrong.Statute);
        Assert.Contains(fault, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl/collection-costs", "\"minimum\": 30, \"maximum\": 900", "{ \"above\": 0, \"percent\": 15 }")]
    [InlineData("be/consumer-indemnity", "\"maximum\": 900", "{ \"above\": 0, \"fixed\": 20, \"percent\": 0 }")]
    public void Scale_needs_one_band_at_least(string path, string limits, string band)
    {
        var row = $$"""
            { "from": "2028-01-01", "value": { "bands": [ {{band}} ], {{limits}} }, "standing": "confirmed",
              "checkedOn": "2027-12-01", "source": { "section": "a new law", "address": "https://example.org" } }
            """;
        var wrong = Assert.Throws<StatuteFormatException>(
            () => StatuteBook.Shipped.With(path, row.Replace(band, string.Empty)));

        Assert.NotNull(StatuteBook.Shipped.With(path, row));
        Assert.Contains("the first band must begin above 0", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_missing_or_not_known_is_named()
    {
        var fewer = StatuteFiles.Shipped.Where(file => file.Key != "be/retention").ToDictionary();
        var more = StatuteFiles.Shipped.Append(new("fr/trade-interest", "{}")).ToDictionary();

        Assert.Equal("be/retention", Assert.Throws<StatuteFormatException>(() => StatuteBook.Read(fewer)).Statute);
        Assert.Equal("fr/trade-interest", Assert.Throws<StatuteFormatException>(() => StatuteBook.Read(more)).Statute);
        Assert.Throws<StatuteFormatException>(() => StatuteBook.Shipped.With("fr/trade-interest", Row2027));
    }

    [Fact]
    public void Temporary_law_leaves_a_gap_when_it_ends()
    {
        var row = new StatuteRow<Days>(
            new DateOnly(2028, 1, 1), new Days(90), new StatuteSource("a temporary law", "https://example.org"),
            new DateOnly(2027, 12, 1)) { Until = new DateOnly(2028, 4, 1) };
        var statute = StatuteBook.Shipped.With(EuropeanLaw.LongestTerm, row).Of(EuropeanLaw.LongestTerm);

        Assert.Equal(90, statute.On(new DateOnly(2028, 3, 31)).Value.Count);
        Assert.Throws<MissingStatuteRowException>(() => statute.On(new DateOnly(2028, 4, 1)));
    }
}
