namespace Receivables.Domain;

/// <summary>What a note on a calculation says; each has a sentence in every language of the pages.</summary>
public enum ClaimNoteKind
{
    /// <summary>The due day was agreed: default begins the day after it, without notice.</summary>
    DefaultAgreed,

    /// <summary>No due day was agreed with a consumer: default begins after the term of the notice.</summary>
    DefaultAfterNotice,

    /// <summary>No due day was agreed with a business: the law gives a term from receipt.</summary>
    DefaultByLaw,

    /// <summary>No due day was agreed with a consumer and no notice was sent: nothing runs.</summary>
    DefaultNeedsNotice,

    /// <summary>No due day was agreed and the day of receipt is not known: nothing runs.</summary>
    ReceiptUnknown,

    /// <summary>The last day to pay has not passed.</summary>
    NotYetDue,

    /// <summary>A Dutch consumer owes no costs before the free letter of fourteen days.</summary>
    CostsNeedLetter,

    /// <summary>The letter went out before default, so that it has no effect for costs.</summary>
    LetterTooEarly,

    /// <summary>A business owes costs without notice as soon as it is in default.</summary>
    CostsWithoutNotice,

    /// <summary>The costs are announced and not yet due.</summary>
    CostsAnnounced,

    /// <summary>The term of the notice is over, so that the costs are due.</summary>
    CostsAfterTerm,

    /// <summary>A part was paid inside the term: the costs are those of the rest.</summary>
    CostsOfRest,

    /// <summary>All was paid inside the term: no costs.</summary>
    PaidInTerm,

    /// <summary>Costs on later instalments of one contract are not charged; the amount is the ceiling.</summary>
    InstalmentsBlocked,

    /// <summary>A Belgian consumer owes nothing before the free first reminder.</summary>
    ReminderNeeded,

    /// <summary>The reminder went out before anything was late, so that it is none.</summary>
    ReminderTooEarly,

    /// <summary>The free term of the first reminder still runs: nothing besides the principal is owed.</summary>
    ReminderTermRuns,

    /// <summary>A small or medium-sized creditor counts interest from the day after the reminder.</summary>
    InterestFromReminder,

    /// <summary>Interest counts from the day after the free term.</summary>
    InterestFromTerm,

    /// <summary>No interest was agreed with a Belgian consumer: the ordinary legal rate.</summary>
    LegalRate,

    /// <summary>Interest was agreed with a Belgian consumer: at most the rate of the law of 2 August 2002.</summary>
    CappedRate,

    /// <summary>No lump sum was agreed with a Belgian consumer, so that none is owed.</summary>
    NoIndemnityClause,

    /// <summary>The notice is older than book XIX: interest from the day after it at the ordinary legal rate.</summary>
    BeforeBookNineteen,

    /// <summary>Value added tax comes on top of the costs because three conditions are met.</summary>
    TaxOnCosts,

    /// <summary>More was paid than was owed.</summary>
    Surplus,
}
