namespace Receivables.Domain;

/// <summary>Who owes: a stored fact with evidence, never guessed. Unknown is a consumer, the strictest path.</summary>
public enum DebtorKind
{
    /// <summary>A natural person who does not act in a profession or business.</summary>
    Consumer,

    /// <summary>A company, or a person acting in a profession or business.</summary>
    Business,

    /// <summary>A public authority.</summary>
    Government,
}
