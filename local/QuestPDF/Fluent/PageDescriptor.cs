using QuestPDF.Drawing.Exceptions;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

/// <summary>A set of pages of one kind. A4 without margins unless something else is said.</summary>
public sealed class PageDescriptor
{
    private readonly Padding margins = new();
    private Size smallest = PageSizes.A4;
    private Size largest = PageSizes.A4;
    private Color color = Colors.Transparent;
    private TextStyle style = TextStyle.Default;
    private Container? background;
    private Container? foreground;
    private Container? header;
    private Container? content;
    private Container? footer;

    internal PageDescriptor()
    {
    }

    public void Size(float width, float height, Unit unit = Unit.Point) => Size(new PageSize(width, height, unit));

    public void Size(PageSize pageSize)
    {
        MinSize(pageSize);
        MaxSize(pageSize);
    }

    public void MinSize(PageSize pageSize) => smallest = pageSize;

    public void MaxSize(PageSize pageSize) => largest = pageSize;

    /// <summary>One page as long as its content needs, as for receipts.</summary>
    public void ContinuousSize(float width, Unit unit = Unit.Point)
    {
        smallest = new Size(width.ToPoints(unit), 0);
        largest = new Size(width.ToPoints(unit), Infrastructure.Size.Infinity);
    }

    public void Margin(float value, Unit unit = Unit.Point)
    {
        MarginHorizontal(value, unit);
        MarginVertical(value, unit);
    }

    public void MarginHorizontal(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
    }

    public void MarginVertical(float value, Unit unit = Unit.Point)
    {
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    public void MarginLeft(float value, Unit unit = Unit.Point) => margins.Left = value.ToPoints(unit);

    public void MarginTop(float value, Unit unit = Unit.Point) => margins.Top = value.ToPoints(unit);

    public void MarginRight(float value, Unit unit = Unit.Point) => margins.Right = value.ToPoints(unit);

    public void MarginBottom(float value, Unit unit = Unit.Point) => margins.Bottom = value.ToPoints(unit);

    public void PageColor(Color color) => this.color = color;

    public void DefaultTextStyle(TextStyle textStyle) => style = textStyle;

    public void DefaultTextStyle(Func<TextStyle, TextStyle> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        DefaultTextStyle(handler(TextStyle.Default));
    }

    /// <summary>Behind everything, over the whole page, on every page.</summary>
    public IContainer Background() => Define(ref background, "Background");

    /// <summary>Over everything, over the whole page, on every page.</summary>
    public IContainer Foreground() => Define(ref foreground, "Foreground");

    /// <summary>On every page; must fit on it whole.</summary>
    public IContainer Header() => Define(ref header, "Header");

    /// <summary>Runs over as many pages as it needs.</summary>
    public IContainer Content() => Define(ref content, "Content");

    /// <summary>On every page; must fit on it whole.</summary>
    public IContainer Footer() => Define(ref footer, "Footer");

    internal Element Build()
    {
        var isWide = MathF.Abs(smallest.Width - largest.Width) < Infrastructure.Size.Epsilon;
        var isHigh = MathF.Abs(smallest.Height - largest.Height) < Infrastructure.Size.Epsilon;
        margins.Child = new Decoration
        {
            Before = new Repeat { Child = header },
            Content = new Extend { Horizontally = isWide, Vertically = isHigh, Child = content },
            After = new Repeat { Child = footer },
        };

        var body = new Constrained
        {
            KeepsSizeWhenEmpty = true,
            MinWidth = smallest.Width,
            MinHeight = smallest.Height,
            MaxWidth = largest.Width,
            MaxHeight = largest.Height,
            Child = margins,
        };

        var layers = new Layers { Primary = body };
        layers.All.Add(new StyledBox { Background = color });
        layers.All.Add(new Repeat { Child = background });
        layers.All.Add(body);
        layers.All.Add(new Repeat { Child = foreground });
        return new DefaultStyle(style) { Child = layers };
    }

    private static Container Define(ref Container? slot, string name) =>
        slot is null
            ? slot = new Container()
            : throw new DocumentComposeException(
                $"The 'Page.{name}' layer has already been defined. Please call this method only once.");
}
