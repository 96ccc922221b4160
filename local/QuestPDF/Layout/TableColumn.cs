using System.Runtime.InteropServices;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Exactly one of the two widths is set.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableColumn(float ConstantWidth, float RelativeWidth);
