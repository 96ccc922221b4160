namespace Receivables.Domain;

/// <summary>Keeps a working within its minimum and maximum by a line that says so.</summary>
internal static class CostLimits
{
    /// <summary>The line to add to these; none when their sum lies within the limits.</summary>
    public static IEnumerable<CostLine> Keep(IReadOnlyList<CostLine> lines, Money minimum, Money maximum)
    {
        var sum = lines.Sum(line => line.Exact);
        if (sum < minimum.Amount)
        {
            yield return new CostLine(CostLineKind.RaisedToMinimum, minimum, default, minimum.Amount - sum);
        }

        if (sum > maximum.Amount)
        {
            yield return new CostLine(CostLineKind.CutToMaximum, maximum, default, maximum.Amount - sum);
        }
    }
}
