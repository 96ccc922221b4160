using Receivables.Local.Pdf.Text;

namespace QuestPDF.Infrastructure;

/// <summary>
/// What is set about text; what is not set comes from the surroundings: span, text, container, page, library.
/// </summary>
public record TextStyle
{
    public static TextStyle Default { get; } = new();

    internal Color? Color { get; init; }

    internal Color? BackgroundColor { get; init; }

    internal Color? DecorationColor { get; init; }

    internal string[]? FontFamilies { get; init; }

    internal float? Size { get; init; }

    /// <summary>Zero stands for the line height that the font itself asks for.</summary>
    internal float? LineHeight { get; init; }

    internal float? LetterSpacing { get; init; }

    internal float? WordSpacing { get; init; }

    internal FontWeight? FontWeight { get; init; }

    internal FontPosition? FontPosition { get; init; }

    internal bool? IsItalic { get; init; }

    internal bool? HasUnderline { get; init; }

    internal bool? HasStrikethrough { get; init; }

    internal bool? HasOverline { get; init; }

    internal DecorationLine? DecorationLine { get; init; }

    internal float? DecorationThickness { get; init; }
}
