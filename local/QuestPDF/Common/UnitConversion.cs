using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf;

internal static class UnitConversion
{
    private const float InchToPoints = 72;

    public static float ToPoints(this float value, Unit unit) => value * unit switch
    {
        Unit.Point => 1,
        Unit.Meter => 100 / 2.54f * InchToPoints,
        Unit.Centimetre => InchToPoints / 2.54f,
        Unit.Millimetre => InchToPoints / 25.4f,
        Unit.Feet => 12 * InchToPoints,
        Unit.Inch => InchToPoints,
        Unit.Mil => InchToPoints / 1000,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit of length."),
    };
}
