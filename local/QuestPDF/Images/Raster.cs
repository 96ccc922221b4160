namespace Receivables.Local.Pdf.Images;

/// <summary>A picture in the form in which a PDF holds it.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Entries">Colour space, depth and filter, as entries of the image's dictionary.</param>
/// <param name="Data">Encoded as the entries say.</param>
/// <param name="Transparency">Grey picture of the same size; white is opaque. Null when all of it is opaque.</param>
internal sealed record Raster(int Width, int Height, string Entries, byte[] Data, Raster? Transparency = null);
