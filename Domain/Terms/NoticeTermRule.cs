namespace Receivables.Domain;

/// <summary>How long the term of a notice is, and how it begins; a row of <c>notice-terms.json</c>.</summary>
public sealed record NoticeTermRule
{
    public NoticeTermRule(
        string regime, MessageKind message, int days, int leastDays, bool letterDayCounts, string source,
        string? law = null)
    {
        if (days < leastDays)
        {
            throw new ArgumentOutOfRangeException(
                nameof(days), days, $"A {message} gives {regime} debtors at least {leastDays} days.");
        }

        Regime = regime;
        Message = message;
        Law = law;
        Days = days;
        LeastDays = leastDays;
        LetterDayCounts = letterDayCounts;
        Source = source;
    }

    /// <summary>The name of the regime.</summary>
    public string Regime { get; }

    public MessageKind Message { get; }

    /// <summary>
    /// The statute that sets a least term of its own, by its path; null where the law gives no number.
    /// </summary>
    public string? Law { get; }

    /// <summary>The length of the term in calendar days, unless the statute of the day asks for more.</summary>
    public int Days { get; }

    /// <summary>The shortest term that a policy may choose.</summary>
    public int LeastDays { get; }

    /// <summary>
    /// Whether the day of presumed receipt of a letter is itself day 1; otherwise day 1 is the day after.
    /// </summary>
    public bool LetterDayCounts { get; }

    public string Source { get; }

    /// <summary>The same rule with another length; one that is too short throws.</summary>
    public NoticeTermRule Of(int days) => new(Regime, Message, days, LeastDays, LetterDayCounts, Source, Law);

    /// <summary>The length that holds for a notice sent on that day: never shorter than the statute.</summary>
    internal int DaysOn(DateOnly day, StatuteBook book)
    {
        if (Law is null) return Days;

        var key = (StatuteKey<Days>)StatuteBook.Keys.Single(key => key.Path == Law);
        return Math.Max(Days, book.Of(key).On(day).Value.Count);
    }
}
