namespace Receivables.Domain.Tests;

/// <summary>The letter of fourteen days, spoilt one point at a time: each near miss is found.</summary>
public sealed class FourteenDayLetterFaults
{
    private const string WrongStart = "fourteen-days-from-receipt,wrong-start";
    private const string Term = "binnen veertien dagen vanaf de dag nadat deze brief bij u\nis bezorgd";

    [Theory]
    // words in the letter that break no rule
    [InlineData("binnen vijftien dagen nadat deze brief bij u is bezorgd")]
    [InlineData("binnen 14 dagen vanaf de dag nadat dit bericht bij u is bezorgd")]
    public void Approved_wording_of_the_term_is_right(string wording) =>
        Assert.Empty(DutchLetters.FourteenDays().With(Term, wording).Faults());

    [Theory]
    // the term as it is written                                     broken rules
    [InlineData("binnen 14 dagen na dagtekening van deze brief", WrongStart)]
    [InlineData("binnen veertien dagen na heden", WrongStart)]
    [InlineData("binnen veertien dagen nadat deze brief bij u is bezorgd", WrongStart)]
    [InlineData("binnen 13 dagen vanaf de dag nadat deze brief bij u is bezorgd", WrongStart)]
    [InlineData("uiterlijk vrijdag 15 mei 2026", "calendar-date,fourteen-days-from-receipt")]
    [InlineData("vóór 20 mei", "calendar-date,fourteen-days-from-receipt")]
    [InlineData("spoedig", "fourteen-days-from-receipt")]
    public void Term_that_is_not_the_approved_one_is_found(string wording, string broken) =>
        DutchLetters.FourteenDays().With(Term, wording).Breaks(broken);

    [Theory]
    // words beside the approved term                                broken rule
    [InlineData("U hebt 14 dagen na ontvangst.", "wrong-start")]
    [InlineData("Betaal dus uiterlijk 18 mei 2026.", "calendar-date")]
    public void Second_term_beside_the_approved_one_is_found(string sentence, string broken) =>
        DutchLetters.FourteenDays().And(sentence).Breaks(broken);

    [Fact]
    public void End_date_before_day_14_is_called_too_early()
    {
        var fault = DutchLetters.FourteenDays().And("Betaal uiterlijk donderdag 14 mei 2026.").Faults()[0];

        Assert.Equal("calendar-date", fault.Rule);
        Assert.Contains("too early: day 14 is 2026-05-15", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void End_date_on_day_14_is_a_day_of_the_calendar()
    {
        var fault = DutchLetters.FourteenDays().And("Betaal uiterlijk vrijdag 15 mei 2026.").Faults()[0];

        Assert.Contains("day of the calendar", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_may_be_named_on_the_next_line_of_wrapped_mail() => Assert.Empty(
        DutchLetters.FourteenDays().With(
            "Betaalt u niet op tijd, dan bent u € 75,00 aan incassokosten verschuldigd.",
            "Betaalt u niet op tijd, dan bent u zonder nieuw bericht een bedrag van € 75,00 aan\n"
            + "Incassokosten verschuldigd.").Faults());

    [Theory]
    // the costs as they are written                                                    broken rules
    [InlineData("bent u incassokosten verschuldigd", "costs-amount")]
    [InlineData("bent u € 90,75 aan incassokosten verschuldigd", "amount-unexplained,costs-amount")]
    [InlineData("bent u € 74,99 aan incassokosten verschuldigd", "amount-unexplained,costs-amount")]
    [InlineData("bent u € 75.00 aan incassokosten verschuldigd", "amount-form")]
    [InlineData("bent u € 75,00 verschuldigd", "costs-amount")]
    public void Costs_that_are_not_exact_are_found(string wording, string broken)
    {
        var letter = DutchLetters.FourteenDays().With(" (15% van € 500,00)", "")
            .With("bent u € 75,00 aan incassokosten verschuldigd", wording);

        letter.Breaks(broken);
    }

    [Fact]
    public void Minimum_of_the_scale_may_stand_only_in_the_working()
    {
        var letter = DutchLetters.FourteenDays();

        letter.And("Betaal eventueel € 40,00 vooraf.").Breaks("amount-unexplained");
        Assert.Empty(letter.And("De schaal is 15%, ten minste € 40,00.").Faults());
    }

    [Fact]
    public void Costs_of_the_facts_must_be_those_of_the_law()
    {
        var tooMuch = DutchLetters.FourteenDays().With("€ 75,00", "€ 90,75")
            .About(facts => facts with { Costs = Money.Euro(90.75m) });

        tooMuch.Breaks("costs-lawful");
    }

    [Fact]
    public void Value_added_tax_is_right_only_with_both_declarations()
    {
        var withTax = DutchLetters.FourteenDays().With("€ 75,00", "€ 90,75").About(facts => facts with
        {
            Costs = Money.Euro(90.75m),
            VatOnCosts = VatOnCosts.Due,
        });
        var declared = withTax.And(
            "Wij betalen een dienst die met btw is belast; deze btw kunnen wij niet verrekenen (€ 75,00 en € 15,75).");

        withTax.Breaks("vat-not-deductible-declared,vat-service-declared");
        Assert.Empty(declared.Faults());
    }

    [Theory]
    // sentence                                                      broken rules
    [InlineData("Over de incassokosten berekenen wij 21% btw.", "vat")]
    [InlineData("Over de incassokosten berekenen wij geen btw.", "")]
    [InlineData("Ons btw-nummer staat op de factuur.", "")]
    public void Tax_on_costs_is_found_and_its_denial_is_not(string sentence, string broken) =>
        DutchLetters.FourteenDays().And(sentence).Breaks(broken);

    [Theory]
    // what is left out                                                     broken rules
    [InlineData("Bent u het niet eens met deze vordering, of lukt betalen niet? Bel ons.", "dispute")]
    [InlineData("Betaalt u niet op tijd, dan bent", "if-unpaid")]
    [InlineData("Veertiendagenbrief", "heading")]
    public void Content_that_is_missing_is_found(string words, string broken) =>
        DutchLetters.FourteenDays().With(words, "").Breaks(broken);

    [Fact]
    public void Letter_before_default_is_found()
    {
        var dueToday = DutchLetters.FourteenDays().With("07-04-2026", "01-05-2026").With("08-03-2026", "01-04-2026")
            .About(facts => facts with { Claims = [LetterParts.Claim("2026-0042", 500m, new DateOnly(2026, 5, 1))] });
        var dueTheDayBefore = DutchLetters.FourteenDays()
            .With("07-04-2026", "30-04-2026").With("08-03-2026", "31-03-2026")
            .About(facts => facts with { Claims = [LetterParts.Claim("2026-0042", 500m, new DateOnly(2026, 4, 30))] });

        dueToday.Breaks("default");
        Assert.Empty(dueTheDayBefore.Faults());
    }

    [Fact]
    public void One_letter_names_all_claims_and_their_sum()
    {
        var claims = new[] { "2026-0042", "2026-0043", "2026-0044" }
            .Select(number => LetterParts.Claim(number, 100m, new DateOnly(2026, 4, 7))).ToList();
        var facts = DutchLetters.FourteenDays().Facts with { Claims = claims, Costs = Money.Euro(45m) };
        var text = $"""
            Veertiendagenbrief

            Betaal binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd. Betaalt u niet op tijd, dan
            bent u € 45,00 aan incassokosten verschuldigd. Betwist u de vordering, bel ons dan.

            {LetterParts.Foot(facts)}
            """;
        var letter = new Letter("Belangrijk bericht over uw facturen van Testbedrijf B.V.", text, facts);

        Assert.Empty(letter.Faults());
        letter.With("Samen: € 300,00", "").Breaks("amount-missing");
        letter.With("€ 45,00", "€ 120,00").About(each => each with { Costs = Money.Euro(120m) }).Breaks("costs-lawful");
        letter.With("2026-0044", "").Breaks("invoice-number");
    }
}
