namespace Receivables.Local.Pdf.Text;

internal enum LineBreak : byte
{
    /// <summary>The line goes on, unless a single word is longer than the line.</summary>
    None,

    /// <summary>The line may end here.</summary>
    Allowed,

    /// <summary>The line ends here.</summary>
    Mandatory,
}
