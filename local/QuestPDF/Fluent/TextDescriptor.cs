using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

public sealed class TextDescriptor
{
    private TextStyle style = TextStyle.Default;

    internal TextDescriptor()
    {
    }

    internal TextBlock Block { get; } = new();

    public void AlignLeft() => Block.Alignment = TextHorizontalAlignment.Left;

    public void AlignCenter() => Block.Alignment = TextHorizontalAlignment.Center;

    public void AlignRight() => Block.Alignment = TextHorizontalAlignment.Right;

    public void AlignStart() => Block.Alignment = TextHorizontalAlignment.Start;

    public void AlignEnd() => Block.Alignment = TextHorizontalAlignment.End;

    /// <summary>Widens spaces so that lines fill the width, except where a paragraph ends.</summary>
    public void Justify() => Block.Alignment = TextHorizontalAlignment.Justify;

    public void DefaultTextStyle(TextStyle style) => this.style = style;

    public void DefaultTextStyle(Func<TextStyle, TextStyle> style)
    {
        ArgumentNullException.ThrowIfNull(style);
        this.style = style(TextStyle.Default);
    }

    /// <summary>The gap after each line feed.</summary>
    public void ParagraphSpacing(float value, Unit unit = Unit.Point) =>
        Block.ParagraphSpacing = NotNegative(value).ToPoints(unit);

    /// <summary>Continues the current line. Null adds nothing.</summary>
    public TextSpanDescriptor Span(string? text) =>
        text is null ? new TextSpanDescriptor(new TextSpan()) : Add(new TextSpan { Text = text });

    /// <summary>Text and a line feed; after the last of them stands an empty line.</summary>
    public TextSpanDescriptor Line(string? text) => Span(text + "\n");

    public TextSpanDescriptor EmptyLine() => Span("\n");

    public TextSpanDescriptor Hyperlink(string? text, string url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentException("Url cannot be null or whitespace.", nameof(url));
        }

        return text is null ? new TextSpanDescriptor(new TextSpan()) : Add(new TextSpan { Text = text, Url = url });
    }

    public TextSpanDescriptor SectionLink(string? text, string sectionName)
    {
        if (string.IsNullOrWhiteSpace(sectionName))
        {
            throw new ArgumentException("Section name cannot be null or whitespace.", nameof(sectionName));
        }

        return text is null
            ? new TextSpanDescriptor(new TextSpan())
            : Add(new TextSpan { Text = text, SectionName = sectionName });
    }

    public TextPageNumberDescriptor CurrentPageNumber() => Number(context => context.CurrentPage);

    public TextPageNumberDescriptor TotalPages() => Number(context => context.PageCount);

    public TextPageNumberDescriptor BeginPageNumberOfSection(string sectionName) =>
        Number(context => context.PagesOfSection(sectionName)?.First);

    public TextPageNumberDescriptor EndPageNumberOfSection(string sectionName) =>
        Number(context => context.PagesOfSection(sectionName)?.Last);

    public TextPageNumberDescriptor PageNumberWithinSection(string sectionName) =>
        Number(context => context.CurrentPage + 1 - context.PagesOfSection(sectionName)?.First);

    public TextPageNumberDescriptor TotalPagesWithinSection(string sectionName) =>
        Number(context => context.PagesOfSection(sectionName) is var (first, last) ? last - first + 1 : null);

    internal static float NotNegative(float value) =>
        value < 0
            ? throw new ArgumentException("Paragraph spacing must be greater or equal to zero", nameof(value))
            : value;

    internal void AddTo(IContainer container)
    {
        if (!ReferenceEquals(style, TextStyle.Default))
        {
            container = container.Put(new DefaultStyle(style));
        }

        container.Put(Block);
    }

    private TextSpanDescriptor Add(TextSpan span)
    {
        Block.Spans.Add(span);
        return new TextSpanDescriptor(span);
    }

    private TextPageNumberDescriptor Number(Func<RenderContext, int?> number)
    {
        var span = new TextSpan();
        Block.Spans.Add(span);
        return new TextPageNumberDescriptor(span, number);
    }
}
