using AngleSharp.Html.Parser;
using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Tests.Texts;

/// <summary>What single letters say and show.</summary>
public sealed class LetterTests
{
    [Theory]
    // informal, said, not said
    [InlineData(false, "Wilt u", "Wil je")]
    [InlineData(true, "Wil je", "Wilt u")]
    public void Dutch_text_keeps_to_one_form_of_address(bool isInformal, string said, string notSaid)
    {
        var letter = Letters.Letter("nl-consumer", MessageKind.FirstReminder) with { IsInformal = isInformal };

        var text = Letters.Texts.Write(letter).PlainText;

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Informal_letters_never_say_u()
    {
        var rules = Letters.Rules("nl-consumer");
        rules = rules with { Debtor = rules.Debtor! with { IsInformal = true } };

        Assert.All(
            Diary.Letters(rules, Letters.Invoices(rules)),
            letter => Assert.DoesNotMatch(@"(?i)\b(u|uw)\b", Letters.Texts.Render(letter).PlainText));
    }

    [Fact]
    public void Several_invoices_are_listed_and_added_up()
    {
        var written = Letters.Texts.Write(Letters.Letter("nl-business", MessageKind.FirstReminder, invoices: 3, principal: 100m));

        Assert.Equal("Herinnering voor 3 facturen van Voorbeeld Techniek B.V.", written.Subject);
        Assert.Equal(5, new HtmlParser().ParseDocument(written.Html).QuerySelectorAll("table.invoices tr").Length);
        Assert.Contains("Totaal: €\u00a0300,00", written.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[klik](https://evil.example) **vet**")]
    [InlineData("\" onmouseover=\"alert(1)")]
    public void Names_are_data_and_never_markup(string name)
    {
        var letter = Letters.Letter("nl-business", MessageKind.FirstReminder);
        letter = letter with { Facts = letter.Facts with { DebtorName = name, Creditor = letter.Facts.Creditor with { Name = name } } };

        var written = Letters.Texts.Render(letter);
        var page = new HtmlParser().ParseDocument(written.Html);

        Assert.Empty(page.QuerySelectorAll("script, img, a, [onmouseover], [onerror]"));
        Assert.Contains(name, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, written.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_break_in_a_name_does_not_reach_the_subject()
    {
        var letter = Letters.Letter("nl-business", MessageKind.FirstReminder);
        letter = letter with { Facts = letter.Facts with { Creditor = letter.Facts.Creditor with { Name = "A\r\nBcc: b@example.com" } } };

        Assert.DoesNotContain('\n', Letters.Texts.Render(letter).Subject);
    }

    [Fact]
    public void Page_loads_nothing_from_elsewhere()
    {
        var page = new HtmlParser().ParseDocument(
            Letters.Texts.Write(Letters.Letter("nl-consumer", MessageKind.FourteenDayLetter)).Html);

        Assert.Empty(page.QuerySelectorAll("img, link, script, iframe, [src]"));
        Assert.DoesNotContain("url(", page.Head!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    // policy, message, words of the text, instead, broken rule
    [InlineData("nl-business", MessageKind.FirstReminder, "{amountDue}", "€ 1.210,50", "amount-unexplained")]
    [InlineData("nl-business", MessageKind.ThirdReminder, "wettelijke handelsrente", "meer", "interest-named")]
    [InlineData("nl-business", MessageKind.FormalNotice, "in gebreke", "op de hoogte", "puts-in-default")]
    [InlineData("nl-business", MessageKind.FormalNotice, "{interestPerDay}", "iets", "interest-per-day")]
    [InlineData("nl-consumer", MessageKind.FourteenDayLetter, "vanaf de dag nadat", "nadat", "wrong-start")]
    [InlineData("nl-consumer", MessageKind.FirstReminder, "voor deze herinnering", "voor nu", "free-of-charge")]
    [InlineData("be-consumer", MessageKind.LegalReminder, "(art. XIX.2 WER)", "", "legal-reminder")]
    public void Text_that_is_spoilt_in_one_point_may_not_leave(
        string policy, MessageKind kind, string words, string instead, string rule)
    {
        var spoilt = TextBook.Read(path => TextBook.Embedded(path)?.Replace(words, instead, StringComparison.Ordinal));
        var texts = new MessageTexts(spoilt, StatuteBook.Shipped);

        var thrown = Assert.Throws<FaultyMessageException>(() => texts.Write(Letters.Letter(policy, kind)));

        Assert.Contains(rule, thrown.Faults.Select(fault => fault.Rule));
    }
}
