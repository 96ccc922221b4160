namespace Receivables.Domain;

/// <summary>The four things that a debtor can do with one click.</summary>
public sealed record LetterLinks(Uri Pay, Uri AlreadyPaid, Uri MoreTime, Uri Dispute)
{
    private static readonly Uri Nowhere = new("about:blank");

    /// <summary>No pages are published to link to.</summary>
    public static readonly LetterLinks None = new(Nowhere, Nowhere, Nowhere, Nowhere);

    /// <summary>The four addresses; empty for <see cref="None"/>.</summary>
    public IReadOnlyList<Uri> All => Pay == Nowhere ? [] : [Pay, AlreadyPaid, MoreTime, Dispute];
}
