namespace Receivables.Domain.Tests;

/// <summary>A letter that breaks no rule, to be spoilt one point at a time.</summary>
internal sealed record Letter(string Subject, string Text, LetterFacts Facts)
{
    private static readonly MessageChecker Checker = new(StatuteBook.Shipped);

    /// <summary>The same letter with other words in one place; the words must stand there.</summary>
    public Letter With(string words, string instead) => Text.Contains(words, StringComparison.Ordinal)
        ? this with { Text = Text.Replace(words, instead, StringComparison.Ordinal) }
        : throw new ArgumentException($"'{words}' does not stand in the letter.", nameof(words));

    public Letter And(string sentence) => this with { Text = $"{Text}\n\n{sentence}" };

    public Letter About(Func<LetterFacts, LetterFacts> change) => this with { Facts = change(Facts) };

    /// <summary>Asserts that it breaks just these rules, in order of name with commas between; "" for none.</summary>
    public void Breaks(string rules) => Assert.Equal(
        rules, string.Join(',', Faults().Select(fault => fault.Rule).Distinct().Order(StringComparer.Ordinal)));

    /// <summary>Every fault when it is sent as plain text and as HTML.</summary>
    public IReadOnlyList<MessageFault> Faults() => Checker.FaultsOf(
        new RenderedMessage(Subject, Text, Text, Preheader: null, Facts.Links.All), Facts);
}
