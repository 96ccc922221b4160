namespace Receivables.Domain;

/// <summary>The sums that may stand in a text, each because a fact explains it.</summary>
internal sealed class ExplainedAmounts
{
    private readonly HashSet<Money> everywhere;
    private readonly HashSet<Money> inWorking;
    private readonly TextLanguage language;

    private ExplainedAmounts(HashSet<Money> everywhere, HashSet<Money> inWorking, TextLanguage language)
    {
        this.everywhere = everywhere;
        this.inWorking = inWorking;
        this.language = language;
    }

    public static ExplainedAmounts Of(CheckedMessage message)
    {
        var facts = message.Facts;
        var claims = facts.Claims.Concat(facts.AlsoOpen).ToList();
        var open = facts.Principal;
        var alsoOpen = Money.Sum(facts.AlsoOpen.Select(claim => claim.Open), open.Currency);
        HashSet<Money> sums =
        [
            .. claims.SelectMany(claim => new[] { claim.Invoiced, claim.Open, claim.Invoiced - claim.Open }),
            Money.Sum(facts.Claims.Select(claim => claim.Invoiced), open.Currency),
            open, alsoOpen, open + alsoOpen, AskedSum.Of(message), facts.ReminderFee, .. facts.OtherAmounts,
        ];
        if (ShowsInterest(message.Claimable.Interest) && facts.Interest is { } interest)
        {
            sums.UnionWith([interest.Amount, interest.PerDay, open + interest.Amount, .. interest.Working]);
        }

        if (!ShowsCosts(message.Claimable.Costs) || !facts.Costs.IsPositive)
        {
            return new ExplainedAmounts(sums, [], facts.Language);
        }

        var working = CostsWorking.Of(message);
        sums.UnionWith([facts.Costs, open + facts.Costs, AskedSum.Of(message) + facts.Costs, .. working.Parts]);
        return new ExplainedAmounts(sums, [.. working.Scale], facts.Language);
    }

    /// <summary>
    /// Whether the sum may stand there. The limits of a scale may, but only in a sentence that gives its percentages.
    /// </summary>
    public bool Contains(Money amount, CheckedText body) =>
        everywhere.Contains(amount) || (inWorking.Contains(amount) && IsInWorking(amount, body));

    private bool IsInWorking(Money amount, CheckedText body) => body.Sentences
        .Where(sentence => AmountReader.Find(sentence, language).Any(found => found.Amount == amount))
        .All(sentence => sentence.Contains('%'));

    private static bool ShowsInterest(InterestShown shown) =>
        shown is InterestShown.Sum or InterestShown.SumAndPerDay or InterestShown.AsClaimedBefore;

    private static bool ShowsCosts(CostsShown shown) => shown is CostsShown.SumIfUnpaid
        or CostsShown.AgreedIndemnityIfUnpaid or CostsShown.SumClaimed or CostsShown.AsClaimedBefore;
}
