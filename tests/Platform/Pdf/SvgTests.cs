using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/image/svg.html
public sealed class SvgTests : PdfTestBase
{
    [Fact]
    public void Drawing_keeps_its_proportions()
    {
        var page = Draw(content =>
            content.Width(80).Svg(Svg("<rect width='20' height='10' fill='#FF0000'/>", "0 0 20 10"))).Pages[0];

        var mark = Assert.Single(page.Marks);
        Assert.Equal((0f, 0f, 80f, 40f, "1 0 0"), (mark.Left, mark.Top, mark.Right, mark.Bottom, mark.Color));
    }

    [Fact]
    public void Rectangles_of_one_colour_are_painted_together_so_that_no_gaps_show()
    {
        var page = Draw(content => content.Svg(Svg(
            "<rect width='1' height='1'/><rect x='1' width='1' height='1'/>"
            + "<rect y='1' width='1' height='1' fill='#FF0000'/>",
            "0 0 2 2"))).Pages[0];

        Assert.Equal([("0 0 0", 200f), ("1 0 0", 100f)], page.Marks.Select(mark => (mark.Color, mark.Width)));
    }

    [Theory]
    [InlineData("<path d='M10 20 h30 v40 H10 z'/>", 10, 20, 40, 60)]
    [InlineData("<path d='m10,20 30,0 0,40z'/>", 10, 20, 40, 60)]
    [InlineData("<path d='M0 50A50 50 0 0 1 100 50'/>", 0, 0, 100, 50)]
    [InlineData("<path d='M10 10C20 20 30 20 40 10S60 0 70 10Q80 20 90 10T100 10'/>", 10, 10, 100, 10)]
    [InlineData("<circle cx='50' cy='40' r='10'/>", 40, 30, 60, 50)]
    [InlineData("<ellipse cx='50' cy='40' rx='10' ry='5'/>", 40, 35, 60, 45)]
    [InlineData("<polygon points='10,10 20,10 15,30'/>", 10, 10, 20, 30)]
    [InlineData("<rect x='5' y='6' width='20' height='10' rx='3'/>", 5, 6, 25, 16)]
    [InlineData("<g transform='translate(10 20) scale(2)'><rect width='5' height='5'/></g>", 10, 20, 20, 30)]
    [InlineData("<rect width='10' height='20' transform='rotate(90 0 0)'/>", -20, 0, 0, 10)]
    public void Shape_is_drawn_where_it_says(string shape, float left, float top, float right, float bottom)
    {
        var page = Draw(content => content.Width(100).Svg(Svg(shape, "0 0 100 100"))).Pages[0];

        var mark = Assert.Single(page.Marks);
        Assert.Equal([left, top, right, bottom],
            new[] { mark.Left, mark.Top, mark.Right, mark.Bottom }.Select(value => MathF.Round(value, 1)));
    }

    [Fact]
    public void Paint_is_inherited_and_a_style_attribute_wins()
    {
        var page = Draw(content => content.Svg(Svg(
            "<g fill='none' stroke='#FF0000' stroke-width='2'><line x1='0' y1='5' x2='10' y2='5'/>"
            + "<path d='M0 0h1v1z' style='fill:blue;stroke:none'/></g>",
            "0 0 10 10"))).Pages[0];

        Assert.Equal([("S", "1 0 0", 2f), ("f", "0 0 1", 2f)],
            page.Marks.Select(mark => (mark.Operator, mark.Color, mark.Thickness)));
    }

    [Fact]
    public void Shared_drawing_serves_several_documents()
    {
        using var logo = SvgImage.FromText(Svg("<rect width='1' height='1'/>", "0 0 1 1"));

        Assert.Equal(Generate(content => content.Svg(logo)), Generate(content => content.Svg(logo)));
    }

    [Theory]
    [InlineData("<svg", "Cannot decode the provided SVG image")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>", "its root is 'html'")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "says no size")]
    [InlineData("<svg viewBox='0 0 0 5'/>", "0 x 5 units large")]
    [InlineData("<svg viewBox='0 0 5 5'><text>x</text></svg>", "element 'text'")]
    [InlineData("<svg viewBox='0 0 5 5'><rect width='1' height='1' fill='url(#a)'/></svg>", "paint 'url(#a)'")]
    [InlineData("<svg viewBox='0 0 5 5'><path d='M0 0 X'/></svg>", "unknown command 'X'")]
    [InlineData("<svg viewBox='0 0 5 5'><path d='M0 abc'/></svg>", "where a number belongs")]
    [InlineData("<svg viewBox='0 0 5 5'><g transform='skewX(3)'/></svg>", "transform 'skewX'")]
    public void Drawing_that_cannot_be_drawn_is_refused_by_name(string svg, string part)
    {
        var exception = Assert.Throws<FormatException>(() => SvgImage.FromText(svg));

        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    private static string Svg(string shapes, string viewBox) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{viewBox}'>{shapes}</svg>";
}
