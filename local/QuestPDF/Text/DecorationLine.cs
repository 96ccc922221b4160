namespace Receivables.Local.Pdf.Text;

internal enum DecorationLine
{
    Solid,
    Double,
    Dotted,
    Dashed,
}
