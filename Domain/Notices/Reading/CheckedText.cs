namespace Receivables.Domain;

/// <summary>A text of a message, read once for all rules.</summary>
internal sealed record CheckedText
{
    private readonly string squeezed;
    private readonly Lazy<IReadOnlyList<string>> sentences;

    private CheckedText(MessagePart part, string text, LetterFacts facts)
    {
        Part = part;
        Whole = NormalText.OneLine(text);
        var names = OwnNames.Of(facts);
        Words = names.Without(Whole);
        sentences = new(() => [.. NormalText.Sentences(text).Select(names.Without)]);
        Amounts = AmountReader.Find(Words, facts.Language);
        Dates = DateReader.Find(Words, facts.Language, facts.SentOn);
        Ibans = IbanReader.Find(Whole);
        squeezed = Squeezed(Whole);
    }

    public MessagePart Part { get; }

    /// <summary>The whole text on one line.</summary>
    public string Whole { get; }

    /// <summary>
    /// The same without names, numbers and addresses of the facts, whose words mean nothing to a rule.
    /// </summary>
    public string Words { get; }

    /// <summary>The sentences of <see cref="Words"/>.</summary>
    public IReadOnlyList<string> Sentences => sentences.Value;

    public IReadOnlyList<FoundAmount> Amounts { get; }

    public IReadOnlyList<FoundDate> Dates { get; }

    public IReadOnlyList<Iban> Ibans { get; }

    public static CheckedText Of(MessagePart part, string text, LetterFacts facts) => new(part, text, facts);

    /// <summary>Whether the name or number stands in it, not as a part of a longer one.</summary>
    public bool SaysWhole(string name) => OwnNames.StandsIn(Whole, NormalText.OneLine(name));

    /// <summary>Whether the long reference stands in it, whatever spaces and marks it was written with.</summary>
    public bool SaysReference(string reference) =>
        squeezed.Contains(Squeezed(reference), StringComparison.OrdinalIgnoreCase);

    public MessageFault Fault(string rule, string what, string source) => new(rule, what, source, Part);

    public bool HasAmount(Money amount) => Amounts.Any(found => found.Amount == amount);

    public bool HasDate(DateOnly day) => Dates.Any(found => found.Day == day);

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
