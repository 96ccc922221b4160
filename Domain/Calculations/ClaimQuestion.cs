namespace Receivables.Domain;

/// <summary>
/// The facts of a claim whose amount somebody asks for: invoices of one debtor with one due day, what was paid, and
/// the notice that was sent.
/// </summary>
/// <param name="Regime">Whose law; consumers elsewhere in the Union owe nothing besides principal.</param>
/// <param name="Principals">The invoices with value added tax, each more than zero.</param>
/// <param name="DueOn">The last day to pay.</param>
/// <param name="AsOf">The day of the claim, inclusive: interest runs up to and including it.</param>
public sealed record ClaimQuestion(
    Regime Regime, IReadOnlyList<Money> Principals, DateOnly DueOn, DateOnly AsOf)
{
    /// <summary>Whether the due day was agreed; an invoice alone agrees nothing.</summary>
    public bool DueDateAgreed { get; init; } = true;

    /// <summary>When the invoice was received; counts for businesses where no due day was agreed.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Payments in any order, none after <see cref="AsOf"/>.</summary>
    public IReadOnlyList<PaidSum> Payments { get; init; } = [];

    public SentNotice? Notice { get; init; }

    /// <summary>A small or medium-sized company: Belgian consumers then owe interest from an earlier day.</summary>
    public bool CreditorIsSmall { get; init; }

    /// <summary>Whether the contract with a Belgian consumer agrees interest; the cap of the law is then the rate.</summary>
    public bool InterestAgreed { get; init; }

    /// <summary>Whether the contract with a Belgian consumer agrees a lump sum.</summary>
    public bool IndemnityAgreed { get; init; }

    /// <summary>The lump sum that a Belgian contract names; null for the most that the law allows.</summary>
    public Money? AgreedIndemnity { get; init; }

    /// <summary>Whether the sums are instalments of one contract, such as rent or a subscription.</summary>
    public bool RecurringContract { get; init; }

    /// <summary>Whether value added tax comes on top of Dutch costs.</summary>
    public VatOnCosts VatOnCosts { get; init; }
}
