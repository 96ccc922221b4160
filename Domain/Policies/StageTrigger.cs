namespace Receivables.Domain;

/// <summary>
/// When a stage comes: so many calendar days after an anchor, before it when negative. The anchor is <c>due</c> (the
/// due day), <c>term</c> (the last day of the term that the last served message gave) or the id of an earlier stage
/// (the day on which it was done). The day is then moved to a working day.
/// </summary>
public sealed record StageTrigger(string From, int Days)
{
    public const string Due = "due";

    public const string Term = "term";

    public override string ToString() => $"{From} {(Days < 0 ? "-" : "+")} {Math.Abs(Days)}";
}
