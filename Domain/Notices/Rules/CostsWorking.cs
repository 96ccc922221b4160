namespace Receivables.Domain;

/// <summary>The sums by which a text can show how its costs were found.</summary>
/// <param name="Parts">The parts of this message's own working: bases, shares, the sum without tax, the tax.</param>
/// <param name="Scale">The limits, brackets and fixed sums of the scale in the law.</param>
internal sealed record CostsWorking(IReadOnlyList<Money> Parts, IReadOnlyList<Money> Scale)
{
    public static CostsWorking Of(CheckedMessage message)
    {
        var lawful = LawfulCosts.Of(message);
        IReadOnlyList<Money> parts =
        [
            lawful.Amount, lawful.ValueAddedTax,
            .. lawful.Lines.SelectMany(line => new[] { line.Base, Rounding.HalfUp(line.Exact) })
                .Where(sum => sum.IsPositive),
        ];
        return new CostsWorking(parts, Limits(message));
    }

    private static IReadOnlyList<Money> Limits(CheckedMessage message)
    {
        var (facts, book) = (message.Facts, message.Book);
        if (facts.Regime.Country == Country.Netherlands)
        {
            var scale = book.Of(DutchLaw.CollectionCosts).On(facts.SentOn).Value;
            var limits = scale.Bands.Select(band => band.Above).ToList();
            return [.. limits, .. limits.Zip(limits.Skip(1), (from, to) => to - from), scale.Minimum, scale.Maximum];
        }

        if (facts.Regime != Regime.BeConsumer) return [];

        var caps = book.Of(BelgianLaw.ConsumerIndemnity).On(facts.SentOn).Value;
        return [.. caps.Bands.SelectMany(band => new[] { band.Above, band.FixedSum }), caps.Maximum];
    }
}
