using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    private readonly TextBlock block;

    internal TextBlockDescriptor(TextBlock block, TextSpan span)
        : base(span) => this.block = block;

    public TextBlockDescriptor AlignLeft() => Align(TextHorizontalAlignment.Left);

    public TextBlockDescriptor AlignCenter() => Align(TextHorizontalAlignment.Center);

    public TextBlockDescriptor AlignRight() => Align(TextHorizontalAlignment.Right);

    public TextBlockDescriptor AlignStart() => Align(TextHorizontalAlignment.Start);

    public TextBlockDescriptor AlignEnd() => Align(TextHorizontalAlignment.End);

    /// <summary>Widens spaces so that lines fill the width, except where a paragraph ends.</summary>
    public TextBlockDescriptor Justify() => Align(TextHorizontalAlignment.Justify);

    /// <summary>The gap after each line feed.</summary>
    public TextBlockDescriptor ParagraphSpacing(float value, Unit unit = Unit.Point)
    {
        block.ParagraphSpacing = TextDescriptor.NotNegative(value).ToPoints(unit);
        return this;
    }

    private TextBlockDescriptor Align(TextHorizontalAlignment alignment)
    {
        block.Alignment = alignment;
        return this;
    }
}
