namespace Receivables.Domain;

/// <summary>How long the term of a notice is, and how it begins.</summary>
public sealed record NoticeTermRule
{
    public NoticeTermRule(
        string regime, MessageKind message, int days, int leastDays, bool letterDayCounts, string source)
    {
        if (days < leastDays)
        {
            throw new ArgumentOutOfRangeException(
                nameof(days), days, $"The law gives a {regime} at least {leastDays} days after a {message}.");
        }

        Regime = regime;
        Message = message;
        Days = days;
        LeastDays = leastDays;
        LetterDayCounts = letterDayCounts;
        Source = source;
    }

    /// <summary>The name of the regime.</summary>
    public string Regime { get; }

    public MessageKind Message { get; }

    /// <summary>The length of the term in calendar days.</summary>
    public int Days { get; }

    /// <summary>The length that the law asks for, or that is still reasonable where it gives no number.</summary>
    public int LeastDays { get; }

    /// <summary>Whether the day of presumed receipt of a letter is itself day 1; otherwise day 1 is the day after.</summary>
    public bool LetterDayCounts { get; }

    public string Source { get; }

    /// <summary>The same rule with a longer or shorter term; shorter than the law allows throws.</summary>
    public NoticeTermRule Of(int days) => new(Regime, Message, days, LeastDays, LetterDayCounts, Source);
}
