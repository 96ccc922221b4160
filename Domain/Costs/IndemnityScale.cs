using System.Text.Json;

namespace Receivables.Domain;

/// <summary>
/// The most that a Belgian consumer owes as a lump sum, WER art. XIX.4: the bracket in which the balance lies, up to a
/// maximum. A balance exactly on a limit belongs to the bracket below it.
/// </summary>
public sealed record IndemnityScale(IReadOnlyList<IndemnityBand> Bands, Money Maximum)
{
    /// <summary>The lines of the working for a balance; none for a balance of zero or less.</summary>
    public IReadOnlyList<CostLine> Lines(Money balance)
    {
        if (!balance.IsPositive) return [];

        var band = Bands.Last(each => balance > each.Above);
        var lines = new List<CostLine> { CostLine.Sum(CostLineKind.FixedSum, band.FixedSum) };
        if (band.Rate.Value > 0) lines.Add(CostLine.Share(balance - band.Above, band.Rate));

        lines.AddRange(CostLimits.Keep(lines, balance.Nothing, Maximum));
        return lines;
    }

    internal static IndemnityScale Read(JsonElement value)
    {
        value.AllowOnly("bands", "maximum");
        var bands = value.Member("bands").EnumerateArray().Select(ReadBand).ToList();
        if (bands.Count == 0 || !bands[0].Above.IsZero) throw new FormatException("the first band must begin above 0.");
        if (!bands.Zip(bands.Skip(1)).All(pair => pair.First.Above < pair.Second.Above))
        {
            throw new FormatException("the bands must ascend.");
        }

        return new IndemnityScale(bands, value.Euro("maximum"));
    }

    private static IndemnityBand ReadBand(JsonElement band)
    {
        band.AllowOnly("above", "fixed", "percent");
        return new IndemnityBand(band.Euro("above"), band.Euro("fixed"), new Percentage(band.Number("percent")));
    }
}
