using System.Globalization;

namespace Receivables.Benchmarks;

/// <summary>A figure, and the bound that it has to keep where there is one.</summary>
/// <param name="What">What was measured, with its unit.</param>
/// <param name="Figure">What came out.</param>
/// <param name="AtLeast">The least that is good enough.</param>
/// <param name="AtMost">The most that is good enough.</param>
internal sealed record Measurement(string What, double Figure, double? AtLeast = null, double? AtMost = null)
{
    public bool Holds => !(Figure < AtLeast) && !(Figure > AtMost);

    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {Shown(Figure)} | {Bound()} | {(AtLeast is null && AtMost is null ? "" : Holds ? "yes" : "NO")} |");

    private static string Shown(double figure) => figure.ToString(
        Math.Abs(figure) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);

    private string Bound() => AtLeast is { } least ? "at least " + Shown(least)
        : AtMost is { } most ? "at most " + Shown(most)
        : "";
}
