using System.Reflection;
using Receivables.Local.Pdf.Fonts;

namespace QuestPDF.Drawing;

/// <summary>
/// Takes TrueType fonts into use. Register at start-up: a document finds only what is there when it is generated.
/// </summary>
public static class FontManager
{
    /// <summary>Registers under the family name that the font file itself carries.</summary>
    /// <exception cref="FormatException">The stream holds no TrueType font with outlines.</exception>
    public static void RegisterFont(Stream stream) => FontLibrary.Shared.Register(ReadAll(stream), customFamily: null);

    /// <summary>Registers under the given name as well as under the name that the font file carries.</summary>
    /// <exception cref="FormatException">The stream holds no TrueType font with outlines.</exception>
    public static void RegisterFontWithCustomName(string fontName, Stream stream)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fontName);
        FontLibrary.Shared.Register(ReadAll(stream), fontName);
    }

    /// <param name="pathName">Case-sensitive name of a resource in the calling assembly.</param>
    /// <exception cref="ArgumentException">The calling assembly has no such resource.</exception>
    public static void RegisterFontFromEmbeddedResource(string pathName)
    {
        using var stream = Assembly.GetCallingAssembly().GetManifestResourceStream(pathName)
            ?? throw new ArgumentException(
                "Cannot load font file from an embedded resource. Please make sure that the resource is available "
                + $"or the path is correct: {pathName}",
                nameof(pathName));

        RegisterFont(stream);
    }

    private static byte[] ReadAll(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
