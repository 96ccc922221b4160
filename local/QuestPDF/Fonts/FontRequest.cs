namespace Receivables.Local.Pdf.Fonts;

/// <summary>What a style asks of a font.</summary>
internal sealed class FontRequest(IReadOnlyList<string> families, int weight, bool isItalic) : IEquatable<FontRequest>
{
    private const int WrongSlant = 10_000;
    private const int WrongDirection = 2_000;

    public IReadOnlyList<string> Families { get; } = families;

    public int Weight { get; } = weight;

    public bool IsItalic { get; } = isItalic;

    /// <summary>
    /// Zero for the very style. As in CSS: a slant counts more than a weight, and where the weight is missing
    /// light text prefers lighter faces and bold text bolder ones.
    /// </summary>
    public int DistanceTo(FontFace face)
    {
        var distance = Math.Abs(face.Weight - Weight);
        var goesTheWrongWay = Weight <= 500 ? face.Weight > Math.Max(Weight, 500) : face.Weight < Weight;
        return distance
            + (goesTheWrongWay ? WrongDirection : 0)
            + (face.IsItalic != IsItalic ? WrongSlant : 0);
    }

    public bool Equals(FontRequest? other) =>
        other is not null
        && Weight == other.Weight
        && IsItalic == other.IsItalic
        && Families.SequenceEqual(other.Families, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as FontRequest);

    public override int GetHashCode() =>
        HashCode.Combine(Weight, IsItalic, Families.Count > 0 ? Families[0] : string.Empty);
}
