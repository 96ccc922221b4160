using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>An element's answer to the question how much of the offered space it will take.</summary>
/// <param name="Reason">Set for <see cref="SpacePlanKind.Wrap"/>: what does not fit.</param>
internal readonly record struct SpacePlan(SpacePlanKind Kind, float Width, float Height, string? Reason = null)
{
    public static SpacePlan Empty => new(SpacePlanKind.Empty, 0, 0);

    public bool IsEmpty => Kind == SpacePlanKind.Empty;

    public bool IsWrap => Kind == SpacePlanKind.Wrap;

    /// <summary>True when nothing of the element is left after drawing this.</summary>
    public bool Completes => Kind is SpacePlanKind.Empty or SpacePlanKind.Full;

    public Size Size => new(Width, Height);

    public static SpacePlan Wrap(string reason) => new(SpacePlanKind.Wrap, 0, 0, reason);

    /// <summary>A refusal that says how much room is needed and how much is offered.</summary>
    public static SpacePlan Wrap(string what, Size needed, Size offered) => Wrap(FormattableString.Invariant(
        $"{what} {needed.Width:0.##} x {needed.Height:0.##} pt, ")
        + FormattableString.Invariant($"{offered.Width:0.##} x {offered.Height:0.##} pt are there"));

    public static SpacePlan Partial(Size size) => new(SpacePlanKind.Partial, size.Width, size.Height);

    public static SpacePlan Full(Size size) => new(SpacePlanKind.Full, size.Width, size.Height);

    /// <summary>The same answer with another size.</summary>
    public SpacePlan WithSize(Size size) => new(Kind, size.Width, size.Height, Reason);
}
