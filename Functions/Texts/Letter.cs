using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>A message to write: the facts that it is checked against, and what only the words need.</summary>
public sealed record Letter(LetterFacts Facts)
{
    /// <summary>What is asked to be paid now.</summary>
    public required Money AmountDue { get; init; }

    /// <summary>How the costs were found; <see cref="CostsClaim.None"/> without them.</summary>
    public CostsClaim CostsWorking { get; init; } = CostsClaim.None;

    public IReadOnlyList<InterestLine> InterestWorking { get; init; } = [];

    /// <summary>Whether the interest was agreed, rather than granted by law (Belgian consumers).</summary>
    public bool InterestIsAgreed { get; init; }

    /// <summary>The day of the reminder whose term is over; null without one.</summary>
    public DateOnly? ReminderOn { get; init; }

    /// <summary>The day on which the notice counts as received; null without one.</summary>
    public DateOnly? NoticeOn { get; init; }

    /// <summary>Whether Dutch texts say <c>je</c>.</summary>
    public bool IsInformal { get; init; }

    public string Colour { get; init; } = "#1f4e79";

    /// <summary>Null for the name in letters.</summary>
    public LetterLogo? Logo { get; init; }

    /// <summary>Lines under the name of the person who signs; empty for none.</summary>
    public string Signature { get; init; } = "";

    /// <summary>What a confirmation confirms: <c>paid</c>, <c>promise</c>, <c>plan</c>, <c>dispute</c>; empty for others.</summary>
    public string Confirms { get; init; } = "";

    /// <summary>The day that was promised; null without one.</summary>
    public DateOnly? ConfirmedDay { get; init; }

    public IReadOnlyList<PlannedInstalment> Instalments { get; init; } = [];

    /// <summary>Whether the copies are too large to go along and can be fetched instead.</summary>
    public bool AreCopiesLinked { get; init; }
}
