namespace Receivables.Local.Pdf.Layout;

internal enum RowItemKind
{
    /// <summary>As wide as its content.</summary>
    Auto,

    /// <summary>As wide as it is told.</summary>
    Constant,

    /// <summary>A share of what the others leave.</summary>
    Relative,
}
