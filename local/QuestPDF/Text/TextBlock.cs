using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace Receivables.Local.Pdf.Text;

/// <summary>A paragraph or several, broken into lines; what does not fit continues on the next page.</summary>
internal sealed class TextBlock : Element
{
    private TextStyle inheritedStyle = TextStyle.Default;
    private ShapedText? shaped;
    private int shapedForPage;
    private List<TextLine> lines = [];
    private float linesWidth = -1;
    private int nextLine;
    private bool isDone;

    public List<TextSpan> Spans { get; } = [];

    public TextHorizontalAlignment? Alignment { get; set; }

    public float ParagraphSpacing { get; set; }

    public override string Title
    {
        get
        {
            var text = string.Concat(Spans.Select(span => span.Text)).ReplaceLineEndings(" ");
            return $"Text \"{(text.Length > 40 ? string.Concat(text.AsSpan(0, 40), "...") : text)}\"";
        }
    }

    protected override bool ShowsPageNumbers => Spans.Exists(span => span.IsPageNumber);

    protected override void OnPrepare(Preparation preparation)
    {
        inheritedStyle = preparation.InheritedStyle;
        shaped = null;
        linesWidth = -1;
    }

    protected override SpacePlan Plan(Size offered)
    {
        if (Spans.Count == 0 || isDone)
        {
            return SpacePlan.Empty;
        }

        if (IsBlank())
        {
            return SpacePlan.Full(new Size(0, BlankHeight()));
        }

        if (offered.IsCloseTo(Size.Zero))
        {
            return SpacePlan.Partial(Size.Zero);
        }

        BreakLines(offered.Width);
        var width = lines.Max(line => line.Width);
        if (width == 0)
        {
            return SpacePlan.Full(Size.Zero);
        }

        var (count, height) = LinesWithin(offered.Height);
        if (count == 0)
        {
            return SpacePlan.Wrap(FormattableString.Invariant(
                $"a line of text is {lines[nextLine].Height} pt high, {offered.Height:0.##} pt are there"));
        }

        var size = new Size(MathF.Min(width, offered.Width), MathF.Min(height, offered.Height));
        return nextLine + count < lines.Count ? SpacePlan.Partial(size) : SpacePlan.Full(size);
    }

    protected override void Paint(Size space)
    {
        if (Spans.Count == 0 || isDone || IsBlank())
        {
            return;
        }

        BreakLines(space.Width);
        var (count, _) = LinesWithin(space.Height);
        if (!Context.Canvas.IsBlind)
        {
            var alignment = Alignment ?? TextHorizontalAlignment.Start;
            var painter = new TextPainter(Context.Canvas, shaped!, alignment, space.Width);
            var top = 0f;
            foreach (var line in lines.Slice(nextLine, count))
            {
                painter.Paint(line, top);
                top += line.Height;
            }
        }

        nextLine += count;
        isDone = nextLine == lines.Count;
    }

    protected override void OnReset(bool isHard)
    {
        nextLine = 0;
        isDone = false;
        if (isHard && ShowsPageNumbers)
        {
            // What the first pass wrote did not know the number of pages.
            shaped = null;
        }
    }

    private bool IsBlank() => Spans.TrueForAll(span => !span.IsPageNumber && string.IsNullOrWhiteSpace(span.Text));

    private float BlankHeight()
    {
        var blanks = Spans.ConvertAll(span => new TextSpan { Text = "\u00A0", Style = span.Style });
        var text = Context.Shaper.Shape(blanks, inheritedStyle);
        return new LineBreaker(text, Size.Infinity, paragraphSpacing: 0).Break()[0].Height;
    }

    private void BreakLines(float width)
    {
        if (shaped is null || (ShowsPageNumbers && shapedForPage != Context.CurrentPage))
        {
            shaped = Context.Shaper.Shape(Spans, inheritedStyle);
            shapedForPage = Context.CurrentPage;
            linesWidth = -1;
        }

        if (MathF.Abs(linesWidth - width) > Size.Epsilon)
        {
            lines = new LineBreaker(shaped, width, ParagraphSpacing).Break();
            linesWidth = width;
        }
    }

    private (int Count, float Height) LinesWithin(float available)
    {
        var count = 0;
        var height = 0f;
        while (nextLine + count < lines.Count && height + lines[nextLine + count].Height <= available + Size.Epsilon)
        {
            height += lines[nextLine + count].Height;
            count++;
        }

        return (count, height);
    }
}
