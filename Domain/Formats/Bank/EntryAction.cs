namespace Receivables.Domain;

/// <summary>What an entry of a statement asks of the receivables.</summary>
public enum EntryAction
{
    /// <summary>Money came in: find what it pays.</summary>
    Match = 1,

    /// <summary>Money that came in earlier went back: find that payment and reverse it.</summary>
    Reverse = 2,

    /// <summary>A person has to look at it; <see cref="StatementEntry.Why"/> says why.</summary>
    Manual = 3,

    /// <summary>It has nothing to do with receivables, or is not booked yet.</summary>
    Ignore = 4,
}
