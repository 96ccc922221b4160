namespace Receivables.Domain;

/// <summary>The four things that a debtor can do with one click.</summary>
public sealed record LetterLinks(Uri Pay, Uri AlreadyPaid, Uri MoreTime, Uri Dispute)
{
    public IReadOnlyList<Uri> All => [Pay, AlreadyPaid, MoreTime, Dispute];
}
