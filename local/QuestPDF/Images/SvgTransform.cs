using System.Numerics;

namespace Receivables.Local.Pdf.Images;

/// <summary>Reads transform attributes: matrix, translate, scale, rotate.</summary>
internal static class SvgTransform
{
    public static Matrix3x2 Read(string text)
    {
        var result = Matrix3x2.Identity;
        foreach (var step in text.Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = step.IndexOf('(', StringComparison.Ordinal);
            if (open < 0)
            {
                throw new FormatException($"The SVG has a transform '{text}' that cannot be read.");
            }

            var values = new List<float>();
            var numbers = new SvgNumbers(step.AsSpan(open + 1));
            while (!numbers.IsAtEnd)
            {
                values.Add(numbers.Read());
            }

            result = Step(step[..open].Trim(' ', ','), values) * result;
        }

        return result;
    }

    private static Matrix3x2 Step(string name, List<float> values) => (name, values.Count) switch
    {
        ("matrix", 6) => new Matrix3x2(values[0], values[1], values[2], values[3], values[4], values[5]),
        ("translate", 1) => Matrix3x2.CreateTranslation(values[0], 0),
        ("translate", 2) => Matrix3x2.CreateTranslation(values[0], values[1]),
        ("scale", 1) => Matrix3x2.CreateScale(values[0]),
        ("scale", 2) => Matrix3x2.CreateScale(values[0], values[1]),
        ("rotate", 1) => Matrix3x2.CreateRotation(values[0] * MathF.PI / 180),
        ("rotate", 3) => Matrix3x2.CreateRotation(values[0] * MathF.PI / 180, new Vector2(values[1], values[2])),
        _ => throw new FormatException(
            $"The SVG has a transform '{name}' with {values.Count} numbers, which is not drawn here."),
    };
}
