using System.Numerics;

namespace Receivables.Local.Pdf.Images;

/// <summary>Elliptical arcs as curves, by the method of the SVG specification's appendix on arcs.</summary>
internal static class SvgArc
{
    public static void Add(VectorPath path, Vector2 radii, float tilt, bool isLarge, bool isClockwise, Vector2 end)
    {
        var start = path.Current;
        if (radii.X == 0 || radii.Y == 0 || start == end)
        {
            path.LineTo(end);
            return;
        }

        // In coordinates where the ellipse is upright and its middle lies between the two points' mirror images.
        var untilt = Matrix3x2.CreateRotation(-tilt);
        var half = Vector2.Transform((start - end) / 2, untilt);
        var excess = (half / radii).LengthSquared();
        radii *= MathF.Sqrt(MathF.Max(1, excess));

        var product = radii.X * radii.X * radii.Y * radii.Y;
        var sum = (radii.X * radii.X * half.Y * half.Y) + (radii.Y * radii.Y * half.X * half.X);
        var factor = MathF.Sqrt(MathF.Max(0, (product - sum) / sum)) * (isLarge == isClockwise ? -1 : 1);
        var middle = new Vector2(radii.X * half.Y / radii.Y, -radii.Y * half.X / radii.X) * factor;

        var from = Angle((half - middle) / radii);
        var sweep = Angle((-half - middle) / radii) - from;
        if (isClockwise && sweep < 0)
        {
            sweep += MathF.Tau;
        }
        else if (!isClockwise && sweep > 0)
        {
            sweep -= MathF.Tau;
        }

        var back = Matrix3x2.CreateScale(radii)
            * Matrix3x2.CreateTranslation(middle)
            * Matrix3x2.CreateRotation(tilt)
            * Matrix3x2.CreateTranslation((start + end) / 2);

        AddCurves(path, from, sweep, back);
    }

    /// <summary>A whole ellipse.</summary>
    public static void AddEllipse(VectorPath path, Vector2 middle, Vector2 radii)
    {
        path.MoveTo(middle + new Vector2(radii.X, 0));
        AddCurves(path, 0, MathF.Tau, Matrix3x2.CreateScale(radii) * Matrix3x2.CreateTranslation(middle));
        path.Close();
    }

    private static void AddCurves(VectorPath path, float from, float sweep, Matrix3x2 toPath)
    {
        var count = (int)MathF.Ceiling(MathF.Abs(sweep) / (MathF.PI / 2) - 0.001f);
        var step = sweep / count;
        var reach = 4f / 3 * MathF.Tan(step / 4);
        for (var index = 0; index < count; index++)
        {
            var (a, b) = (from + (index * step), from + ((index + 1) * step));
            var (start, end) = (OnCircle(a), OnCircle(b));
            path.CurveTo(
                Vector2.Transform(start + (reach * OnCircle(a + (MathF.PI / 2))), toPath),
                Vector2.Transform(end - (reach * OnCircle(b + (MathF.PI / 2))), toPath),
                Vector2.Transform(end, toPath));
        }
    }

    private static Vector2 OnCircle(float angle) => new(MathF.Cos(angle), MathF.Sin(angle));

    private static float Angle(Vector2 vector) => MathF.Atan2(vector.Y, vector.X);
}
