namespace Receivables.Local.Pdf.Layout;

internal enum SpacePlanKind
{
    /// <summary>Nothing (more) to draw.</summary>
    Empty,

    /// <summary>Not even a part fits here; try the next page.</summary>
    Wrap,

    /// <summary>A part fits here, the rest goes on the next page.</summary>
    Partial,

    /// <summary>All of it fits here.</summary>
    Full,
}
