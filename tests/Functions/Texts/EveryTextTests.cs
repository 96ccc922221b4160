using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Tests.Texts;

/// <summary>Every letter of every shipped ladder, in every language, against the rules of the domain.</summary>
public sealed class EveryTextTests
{
    public static TheoryData<string, string> Ladders()
    {
        var data = new TheoryData<string, string>();
        foreach (var policy in PolicyBook.Shipped.Latest.Where(policy => policy.Regime is not null))
        {
            foreach (var language in Enum.GetNames<TextLanguage>()) data.Add(policy.Id, language.ToLowerInvariant());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Ladders))]
    public void Every_letter_of_a_ladder_breaks_no_rule(string policy, string language)
    {
        var rules = Letters.Rules(policy, language);

        var written = Diary.Letters(rules, Letters.Invoices(rules)).Select(Letters.Texts.Describe).ToList();

        AssertNoFaults(written);
        var kinds = written.Select(letter => letter.Facts.Kind).ToHashSet();
        Assert.All(
            rules.Policy.Stages.Where(stage => stage is { Message: not null, Minimum: null }),
            stage => Assert.Contains(stage.Message!.Value, kinds));
    }

    [Theory]
    [MemberData(nameof(Ladders))]
    public void Every_letter_about_several_invoices_breaks_no_rule(string policy, string language)
    {
        var rules = Letters.Rules(policy, language);

        AssertNoFaults(Diary.Letters(rules, Letters.Invoices(rules, 3, 1500m)).Select(Letters.Texts.Describe));
    }

    [Theory]
    [MemberData(nameof(Ladders))]
    public void Every_letter_by_post_with_links_to_an_informal_debtor_breaks_no_rule(string policy, string language)
    {
        var rules = Letters.Rules(policy, language);
        rules = rules with
        {
            Debtor = rules.Debtor! with { IsInformal = true },
            Settings = rules.Settings with { HasEmail = false },
        };

        AssertNoFaults(Diary.Letters(rules, Letters.Invoices(rules), links: Letters.Links).Select(Letters.Texts.Describe));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    public void Consumer_who_agreed_to_no_due_day_is_put_in_default_before_costs_are_announced(string language)
    {
        var rules = Letters.Rules("nl-consumer", language);

        var written = Diary.Letters(rules, [.. Letters.Invoices(rules).Select(invoice => invoice with { DueDateAgreed = false })])
            .Select(Letters.Texts.Describe).ToList();

        var notice = written.Single(letter => letter.Facts.Kind == MessageKind.NoticeOfDefault);
        var letter = written.Single(each => each.Facts.Kind == MessageKind.FourteenDayLetter);
        Assert.True(letter.Facts.SentOn > notice.Facts.Term!.LastDay);
        AssertNoFaults(written);
    }

    [Theory]
    [MemberData(nameof(Ladders))]
    public void Letter_after_a_promise_was_missed_breaks_no_rule(string policy, string language)
    {
        var rules = Letters.Rules(policy, language);
        var ordinary = Diary.Letters(rules, Letters.Invoices(rules)).FirstOrDefault(letter => letter.Facts.Kind == MessageKind.SecondReminder);
        if (ordinary is null) return;

        AssertNoFaults([Letters.Texts.Describe(ordinary with { Facts = ordinary.Facts with { Kind = MessageKind.PromiseMissed } })]);
    }

    [Theory]
    [MemberData(nameof(Ladders))]
    public void Letter_after_a_payment_was_taken_back_breaks_no_rule(string policy, string language)
    {
        var rules = Letters.Rules(policy, language);

        var written = Diary.Letters(rules, Letters.Invoices(rules), isReversed: true).Select(Letters.Texts.Describe).ToList();

        Assert.Equal(MessageKind.PaymentReturned, written[0].Facts.Kind);
        AssertNoFaults(written.Take(1));
    }

    private static void AssertNoFaults(IEnumerable<Letter> letters)
    {
        var checker = new MessageChecker(StatuteBook.Shipped);
        Assert.All(letters, letter => Assert.Empty(checker
            .FaultsOf(Letters.Texts.Render(letter).Checked, letter.Facts)
            .Select(fault => $"{letter.Facts.Kind}: {fault}")));
    }
}
