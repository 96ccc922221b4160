namespace Receivables.Local.Pdf.Fonts;

/// <summary>One subtable of pair adjustments.</summary>
internal interface IPairTable
{
    /// <summary>False when the next subtable is to be asked.</summary>
    bool TryFind(ushort left, ushort right, out int value);
}
