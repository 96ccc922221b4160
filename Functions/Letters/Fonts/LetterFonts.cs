using QuestPDF.Drawing;

namespace Receivables.Functions.Letters;

/// <summary>
/// The typeface of letters: Source Sans 3, which ships with the app so that letters look the same everywhere.
/// </summary>
public static class LetterFonts
{
    /// <summary>Name to use as font family. Its figures are all of one width, so that amounts line up.</summary>
    public const string Family = "Source Sans 3";

    private const string Folder = "Receivables.Functions.Letters.Fonts";

    private static readonly string[] Styles = ["Regular", "Italic", "SemiBold", "Bold"];

    /// <summary>Call once at start-up, before the first letter is made.</summary>
    public static void Register()
    {
        foreach (var style in Styles)
        {
            FontManager.RegisterFontFromEmbeddedResource($"{Folder}.SourceSans3-{style}.ttf");
        }
    }
}
