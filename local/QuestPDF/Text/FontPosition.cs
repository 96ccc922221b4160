namespace Receivables.Local.Pdf.Text;

internal enum FontPosition
{
    Normal,
    Subscript,
    Superscript,
}
