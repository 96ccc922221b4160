namespace Receivables.Domain;

/// <summary>The facts that a message must state, against which its text is checked.</summary>
public sealed record LetterFacts
{
    public required Regime Regime { get; init; }

    public required MessageKind Kind { get; init; }

    public required TextLanguage Language { get; init; }

    public required DeliveryChannel Channel { get; init; }

    /// <summary>Where the debtor lives.</summary>
    public required Country DebtorCountry { get; init; }

    /// <summary>The local day on which it goes out.</summary>
    public required DateOnly SentOn { get; init; }

    public required LetterCreditor Creditor { get; init; }

    public required string DebtorName { get; init; }

    public required string DebtorNumber { get; init; }

    /// <summary>The invoices that it is about; what they have open together is what it asks.</summary>
    public required IReadOnlyList<LetterClaim> Claims { get; init; }

    /// <summary>Other open invoices that it shows for information only.</summary>
    public IReadOnlyList<LetterClaim> AlsoOpen { get; init; } = [];

    /// <summary>Null where no interest is asked.</summary>
    public LetterInterest? Interest { get; init; }

    /// <summary>
    /// The costs or indemnity that it announces or asks, with value added tax where due; zero for none.
    /// </summary>
    public Money Costs { get; init; }

    public VatOnCosts VatOnCosts { get; init; }

    /// <summary>Principals on which costs were charged before and that belonged in the same letter.</summary>
    public IReadOnlyList<Money> ChargedPrincipals { get; init; } = [];

    /// <summary>What was charged on them, without value added tax.</summary>
    public Money ChargedBefore { get; init; }

    /// <summary>The costs that the letter of fourteen days announced; costs due later are never more.</summary>
    public Money? CostsAnnounced { get; init; }

    /// <summary>The indemnity that the contract agrees for this balance; null without such a clause.</summary>
    public Money? AgreedIndemnity { get; init; }

    /// <summary>The yearly interest that the contract agrees; null without such a clause.</summary>
    public Percentage? AgreedRate { get; init; }

    /// <summary>The fee of this reminder, in Belgian contracts of regular delivery only.</summary>
    public Money ReminderFee { get; init; }

    /// <summary>The date that it states; null where the text gives a term by its length.</summary>
    public DateOnly? PayBy { get; init; }

    /// <summary>The term that it gives from receipt; null where it gives none.</summary>
    public NoticeTerm? Term { get; init; }

    /// <summary>The person whom the debtor can reach.</summary>
    public required string ContactName { get; init; }

    public required string ContactPhone { get; init; }

    public required LetterLinks Links { get; init; }

    /// <summary>Whether the copy of each invoice goes with it.</summary>
    public required bool HasInvoiceCopy { get; init; }

    /// <summary>Whether the policy really leads to an agency, lawyer or court.</summary>
    public bool LeadsToHandover { get; init; }

    /// <summary>Whether a person approved the handover.</summary>
    public bool IsHandoverApproved { get; init; }

    /// <summary>The agency, lawyer or bailiff of a handover.</summary>
    public string? Agency { get; init; }

    public DateOnly? HandoverOn { get; init; }

    /// <summary>Amounts besides those above that may stand in the text: payments received, instalments.</summary>
    public IReadOnlyList<Money> OtherAmounts { get; init; } = [];

    /// <summary>Dates besides those above that may stand in the text.</summary>
    public IReadOnlyList<DateOnly> OtherDates { get; init; } = [];

    /// <summary>The principal of all its claims together.</summary>
    public Money Principal => Money.Sum(Claims.Select(claim => claim.Open), Claims[0].Open.Currency);
}
