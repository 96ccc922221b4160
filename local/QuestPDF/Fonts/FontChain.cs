namespace Receivables.Local.Pdf.Fonts;

/// <summary>
/// The faces to try for a style: those of the families it names, then the library's own font, then any other.
/// </summary>
/// <param name="Faces">Best first.</param>
/// <param name="MissingFamilies">What the style asked for, when none of it is registered; otherwise empty.</param>
/// <param name="KnownFamilies">Everything that is registered, for messages.</param>
internal sealed record FontChain(
    IReadOnlyList<FontFace> Faces,
    IReadOnlyList<string> MissingFamilies,
    IReadOnlyList<string> KnownFamilies);
