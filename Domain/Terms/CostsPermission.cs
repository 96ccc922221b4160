namespace Receivables.Domain;

/// <summary>Whether and from when collection costs may be charged, and why.</summary>
/// <param name="From">The first day; null when they may not be charged as things stand.</param>
/// <param name="Reason">One sentence for staff.</param>
/// <param name="Source">Where the rule stands.</param>
/// <param name="Warning">Something that a person should look at; null when nothing is.</param>
public sealed record CostsPermission(DateOnly? From, string Reason, string Source, string? Warning = null)
{
    private const string FreeLetter = "BW art. 6:96 lid 6";
    private const string FreeReminder = "WER art. XIX.2 § 1";
    private const string OwnTermsCase = "BW art. 6:233 under a; rulings on insurers' terms, 2024";

    public bool MayChargeOn(DateOnly day) => day >= From;

    public static CostsPermission Of(CostsPermissionFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Regime switch
        {
            _ when facts.Regime == Regime.NlConsumer => OfDutchConsumer(facts),
            _ when facts.Regime == Regime.BeConsumer => OfBelgianConsumer(facts),
            { Debtor: DebtorKind.Consumer } => new CostsPermission(
                null, "Consumers elsewhere in the Union get reminders only.", "policy"),
            { Country.Code: "BE" } => OfBusiness(facts, "law of 2-8-2002 art. 6"),
            { Country.Code: "NL" } => OfBusiness(facts, "BW art. 6:96 lid 4"),
            _ => OfBusiness(facts, "directive 2011/7/EU art. 6"),
        };
    }

    private static CostsPermission OfBusiness(CostsPermissionFacts facts, string source) =>
        facts.Default.FirstDay is { } first
            ? new CostsPermission(first, "A business owes costs once the term has passed, without notice.", source)
            : new CostsPermission(null, facts.Default.Explanation, facts.Default.Source);

    private static CostsPermission OfDutchConsumer(CostsPermissionFacts facts)
    {
        if (facts.OwnTerms == OwnTerms.HarsherThanLaw)
        {
            return new CostsPermission(
                null, "The creditor's own terms are harsher than the law.", OwnTermsCase,
                "Change the terms; until then no costs are added automatically.");
        }

        if (facts.ServedTerm is not { } term)
        {
            return new CostsPermission(null, "No letter of fourteen days was served.", FreeLetter);
        }

        if (!facts.Default.IsInDefaultOn(term.SentOn))
        {
            return new CostsPermission(
                null, "The letter went out before the debtor was in default; send a new one.", FreeLetter);
        }

        return new CostsPermission(
            term.ChargeableFrom, "The fourteen days after receipt are over from this day.", FreeLetter,
            facts.OwnTerms == OwnTerms.NotReviewed ? "Nobody has reviewed the creditor's own terms." : null);
    }

    private static CostsPermission OfBelgianConsumer(CostsPermissionFacts facts) => facts switch
    {
        { IndemnityAgreed: false } => new CostsPermission(null, "No indemnity was agreed.", "WER art. XIX.4"),
        { ServedTerm: null } => new CostsPermission(null, "The free first reminder was not sent.", FreeReminder),
        _ => new CostsPermission(
            facts.ServedTerm.ChargeableFrom, "The free term of fourteen days is over from this day.", FreeReminder),
    };
}
