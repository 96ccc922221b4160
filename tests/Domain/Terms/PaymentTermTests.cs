namespace Receivables.Domain.Tests;

/// <summary>The longest terms of payment at their edges, in time and in other countries.</summary>
public sealed class PaymentTermTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Theory]
    // country, debtor, creditor, days, express and justified?       effective, verdict
    [InlineData("NL", CompanySize.Large, CompanySize.Small, 30, false, 30, TermVerdict.Valid)]
    [InlineData("NL", CompanySize.Large, CompanySize.Small, 31, true, 30, TermVerdict.Void)]
    [InlineData("NL", CompanySize.Large, CompanySize.Large, 60, false, 60, TermVerdict.Valid)]
    [InlineData("NL", CompanySize.Large, CompanySize.Large, 61, false, 60, TermVerdict.Capped)]
    [InlineData("NL", CompanySize.Large, CompanySize.Large, 61, true, 61, TermVerdict.Valid)]
    [InlineData("NL", CompanySize.PublicAuthority, CompanySize.Small, 31, false, 30, TermVerdict.Void)]
    [InlineData("NL", CompanySize.PublicAuthority, CompanySize.Small, 60, true, 60, TermVerdict.Valid)]
    [InlineData("NL", CompanySize.PublicAuthority, CompanySize.Small, 61, true, 30, TermVerdict.Void)]
    [InlineData("BE", CompanySize.Large, CompanySize.Small, 60, false, 60, TermVerdict.Valid)]
    [InlineData("BE", CompanySize.Large, CompanySize.Small, 61, true, 30, TermVerdict.Void)]
    [InlineData("DE", CompanySize.Large, CompanySize.Small, 60, false, 60, TermVerdict.Valid)]
    [InlineData("DE", CompanySize.Large, CompanySize.Small, 61, false, 60, TermVerdict.Capped)]
    [InlineData("DE", CompanySize.PublicAuthority, CompanySize.Small, 61, true, 30, TermVerdict.Void)]
    public void Term_at_its_edge(
        string country, CompanySize debtor, CompanySize creditor, int days, bool mayBeLonger, int effective,
        TermVerdict verdict)
    {
        var agreed = new AgreedTerm(new Country(country), debtor, creditor, new Days(days), Today)
        {
            IsExpress = mayBeLonger, IsJustified = mayBeLonger,
        };

        var term = Effective(agreed);

        Assert.Equal((effective, verdict), (term.Days.Count, term.Verdict));
    }

    [Theory]
    // country, debtor, days             where the term that holds stands
    [InlineData("NL", CompanySize.Small, 60, "BW art. 6:119a lid 5")]
    [InlineData("NL", CompanySize.Small, 61, "BW art. 6:119a lid 5")]
    [InlineData("NL", CompanySize.PublicAuthority, 30, "BW art. 6:119b")]
    [InlineData("NL", CompanySize.PublicAuthority, 31, "BW art. 6:119a lid 2")]
    [InlineData("BE", CompanySize.Small, 60, "Law of 2 August 2002 art. 4")]
    [InlineData("BE", CompanySize.Small, 61, "Law of 2 August 2002 art. 4")]
    [InlineData("BE", CompanySize.PublicAuthority, 30, "Directive 2011/7/EU art. 4(3)")]
    [InlineData("DE", CompanySize.Small, 60, "Directive 2011/7/EU art. 3(5)")]
    [InlineData("DE", CompanySize.Small, 61, "Directive 2011/7/EU art. 3(5)")]
    [InlineData("DE", CompanySize.PublicAuthority, 31, "Directive 2011/7/EU art. 3 and 4")]
    public void Term_names_the_law_of_its_country(string country, CompanySize debtor, int days, string section) =>
        Assert.Equal(section, Effective(
            new AgreedTerm(new Country(country), debtor, CompanySize.Small, new Days(days), Today)).Source.Section);

    [Theory]
    // debtor, days, expressly agreed, justified      verdict
    [InlineData(CompanySize.Small, 61, true, false, TermVerdict.Capped)]
    [InlineData(CompanySize.Small, 61, false, true, TermVerdict.Capped)]
    [InlineData(CompanySize.Small, 61, true, true, TermVerdict.Valid)]
    [InlineData(CompanySize.PublicAuthority, 45, true, false, TermVerdict.Void)]
    [InlineData(CompanySize.PublicAuthority, 45, false, true, TermVerdict.Void)]
    [InlineData(CompanySize.PublicAuthority, 45, true, true, TermVerdict.Valid)]
    public void Longer_term_must_be_express_and_justified(
        CompanySize debtor, int days, bool isExpress, bool isJustified, TermVerdict verdict)
    {
        var agreed = new AgreedTerm(Country.Netherlands, debtor, CompanySize.Small, new Days(days), Today)
        {
            IsExpress = isExpress, IsJustified = isJustified,
        };

        Assert.Equal(verdict, Effective(agreed).Verdict);
    }

    [Theory]
    // contract of      sixty days of a large debtor to a small creditor
    [InlineData("2022-06-30", TermVerdict.Valid)]
    [InlineData("2022-07-01", TermVerdict.Void)]
    public void Law_of_the_day_of_the_contract_counts(string agreedOn, TermVerdict verdict)
    {
        var agreed = new AgreedTerm(
            Country.Netherlands, CompanySize.Large, CompanySize.Small, new Days(60), OracleCell.Day(agreedOn));

        Assert.Equal(verdict, Effective(agreed).Verdict);
    }

    [Fact]
    public void Term_that_holds_is_never_longer_than_agreed() => SeededCases.Run(random =>
    {
        var agreed = new AgreedTerm(
            random.Of([Country.Netherlands, Country.Belgium, new Country("FR")]),
            random.Of(Enum.GetValues<CompanySize>()), random.Of(Enum.GetValues<CompanySize>()),
            new Days(random.Next(30, 121)), new DateOnly(2022, 2, 1).AddDays(random.Next(1700)))
        {
            IsExpress = random.Coin(), IsJustified = random.Coin(),
        };

        var term = Effective(agreed);

        Assert.InRange(term.Days.Count, 30, agreed.Days.Count);
        Assert.Equal(term.Verdict == TermVerdict.Valid, term.Days.Count == agreed.Days.Count);
    });

    private static EffectiveTerm Effective(AgreedTerm agreed) =>
        new PaymentTermLimits(StatuteBook.Shipped).Effective(agreed);
}
