using System.Text.Json;

namespace Receivables.Domain;

/// <summary>
/// A sliding scale: each band takes its percentage of its own part of the principal, and the sum keeps within a
/// minimum and a maximum. A principal of nothing costs nothing, not the minimum.
/// </summary>
public sealed record CostScale(IReadOnlyList<CostBand> Bands, Money Minimum, Money Maximum)
{
    /// <summary>The lines of the working for a principal.</summary>
    public IReadOnlyList<CostLine> Lines(Money principal)
    {
        if (!principal.IsPositive) return [];

        var lines = new List<CostLine>();
        for (var index = 0; index < Bands.Count && principal > Bands[index].Above; index++)
        {
            var top = index + 1 < Bands.Count ? Money.Min(principal, Bands[index + 1].Above) : principal;
            lines.Add(CostLine.Share(top - Bands[index].Above, Bands[index].Rate));
        }

        lines.AddRange(CostLimits.Keep(lines, Minimum, Maximum));
        return lines;
    }

    internal static CostScale Read(JsonElement value)
    {
        value.AllowOnly("bands", "minimum", "maximum");
        var bands = value.Member("bands").EnumerateArray().Select(ReadBand).ToList();
        if (bands.Count == 0 || !bands[0].Above.IsZero) throw new FormatException("the first band must begin above 0.");
        if (!bands.Zip(bands.Skip(1)).All(pair => pair.First.Above < pair.Second.Above))
        {
            throw new FormatException("the bands must ascend.");
        }

        return new CostScale(bands, value.Euro("minimum"), value.Euro("maximum"));
    }

    private static CostBand ReadBand(JsonElement band)
    {
        band.AllowOnly("above", "percent");
        return new CostBand(band.Euro("above"), new Percentage(band.Number("percent")));
    }
}
