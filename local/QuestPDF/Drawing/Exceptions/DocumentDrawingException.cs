namespace QuestPDF.Drawing.Exceptions;

/// <summary>A part that fits could not be drawn, for example for want of a font or a glyph.</summary>
public sealed class DocumentDrawingException : Exception
{
    internal DocumentDrawingException(string message)
        : base(message)
    {
    }
}
