using System.Numerics;

namespace Receivables.Local.Pdf.Images;

/// <summary>An outline of straight lines and curves.</summary>
internal sealed class VectorPath
{
    private readonly List<PathStep> steps = [];

    public IReadOnlyList<PathStep> Steps => steps;

    public bool IsEmpty => steps.Count == 0;

    public Vector2 Start { get; private set; }

    public Vector2 Current { get; private set; }

    public void MoveTo(Vector2 point)
    {
        steps.Add(new PathStep(PathStepKind.Move, point));
        (Start, Current) = (point, point);
    }

    public void LineTo(Vector2 point)
    {
        steps.Add(new PathStep(PathStepKind.Line, point));
        Current = point;
    }

    public void CurveTo(Vector2 control1, Vector2 control2, Vector2 point)
    {
        steps.Add(new PathStep(PathStepKind.Curve, point, control1, control2));
        Current = point;
    }

    public void QuadraticTo(Vector2 control, Vector2 point) => CurveTo(
        Current + ((control - Current) * 2 / 3),
        point + ((control - point) * 2 / 3),
        point);

    public void Close()
    {
        steps.Add(new PathStep(PathStepKind.Close, Start));
        Current = Start;
    }

    public void Append(VectorPath other) => steps.AddRange(other.steps);

    public VectorPath Transform(Matrix3x2 matrix)
    {
        var result = new VectorPath();
        result.steps.AddRange(steps.Select(step => new PathStep(
            step.Kind,
            Vector2.Transform(step.Point, matrix),
            Vector2.Transform(step.Control1, matrix),
            Vector2.Transform(step.Control2, matrix))));

        return result;
    }
}
