using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/padding.html, .../border.html, .../background.html, .../width.html,
// .../height.html,
// .../alignment.html, .../line.html, .../aspect-ratio.html, .../rotate.html, .../scale.html, .../hyperlink.html
public sealed class BoxTests : PdfTestBase
{
    [Fact]
    public void Paddings_add_up_and_may_be_negative()
    {
        var page = Draw(content => content.Padding(10).PaddingLeft(5).PaddingTop(-4).Background("#FF0000")).Pages[0];

        Assert.Equal((15f, 6f, 190f, 190f), Bounds(page.Marks[0]));
    }

    [Fact]
    public void Padding_that_leaves_no_room_is_refused()
    {
        var exception = Assert.Throws<DocumentLayoutException>(() => Draw(content => content.Padding(101).Text("x")));

        Assert.Contains("padding takes 202 x 202 pt", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Border_takes_no_room_and_lies_across_the_edge()
    {
        var page = Draw(content => content.Padding(20).Column(column =>
            column.Item().BorderBottom(2).BorderColor("#FF0000").Height(30).Text("x"))).Pages[0];

        Assert.Equal((20f, 49f, 180f, 51f), Bounds(Assert.Single(page.Marks)));
        Assert.Equal(20, page.Texts[0].X);
    }

    [Theory]
    [InlineData("inside", 20)]
    [InlineData("middle", 19)]
    [InlineData("outside", 18)]
    public void Border_lies_where_it_is_told(string place, float left)
    {
        var page = Draw(content => (place switch
        {
            "inside" => content.Padding(20).Border(2).BorderAlignmentInside(),
            "middle" => content.Padding(20).Border(2).BorderAlignmentMiddle(),
            _ => content.Padding(20).Border(2).BorderAlignmentOutside(),
        }).Text("x")).Pages[0];

        Assert.Equal(4, page.Marks.Count);
        Assert.Equal(left, page.Marks.Min(mark => mark.Left));
        Assert.All(page.Marks, mark => Assert.Equal("0 0 0", mark.Color));
    }

    [Fact]
    public void Border_with_round_corners_is_one_ring()
    {
        var page = Draw(content =>
            content.Padding(20).CornerRadius(8).Background("#EEEEEE").Border(1, Colors.Black).Text("x")).Pages[0];

        Assert.Equal(["f", "f*"], page.Marks.Select(mark => mark.Operator));
        Assert.Equal((20f, 20f, 180f, 180f), Bounds(page.Marks[1]));
    }

    [Fact]
    public void Background_lies_behind_its_content_only()
    {
        var page = Draw(content => content.Column(column => column.Item().Background("#FF0000").Padding(3).Text("x")))
            .Pages[0];

        Assert.Equal((0f, 0f, 200f, 20f), Bounds(page.Marks[0]));
    }

    [Fact]
    public void Width_and_height_hold_the_content()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Width(50).Height(20).Background("#010101");
            column.Item().MinHeight(30).Background("#020202").Text("x");
            column.Item().MaxWidth(80).Background("#030303").Text("x");
        })).Pages[0];

        Assert.Equal([(50f, 20f), (200f, 30f), (80f, 14f)], page.Marks.Select(mark => (mark.Width, mark.Height)));
    }

    [Fact]
    public void Size_that_does_not_fit_is_refused()
    {
        var exception = Assert.Throws<DocumentLayoutException>(() => Draw(content => content.Width(201).Text("x")));

        Assert.Contains("a width of 201 pt is asked for, 200 pt are there", exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("center", "middle", 75, 90)]
    [InlineData("right", "bottom", 150, 180)]
    [InlineData("left", "top", 0, 0)]
    public void Content_aligns_within_its_space(string horizontal, string vertical, float left, float top)
    {
        var page = Draw(content =>
            Vertically(Horizontally(content)).Width(50).Height(20).Background("#FF0000").Text("x")).Pages[0];

        Assert.Equal((left, top), (page.Marks[0].Left, page.Marks[0].Top));

        IContainer Horizontally(IContainer container) => horizontal switch
        {
            "center" => container.AlignCenter(),
            "right" => container.AlignRight(),
            _ => container.AlignLeft(),
        };

        IContainer Vertically(IContainer container) => vertical switch
        {
            "middle" => container.AlignMiddle(),
            "bottom" => container.AlignBottom(),
            _ => container.AlignTop(),
        };
    }

    [Fact]
    public void Line_takes_its_thickness_and_lies_in_the_middle_of_it()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().LineHorizontal(4).LineColor("#FF0000").LineDashPattern([6, 2]);
            column.Item().Background("#00FF00").Text("x");
        })).Pages[0];

        Assert.Equal((2f, 4f, "1 0 0"), (page.Marks[0].Top, page.Marks[0].Thickness, page.Marks[0].Color));
        Assert.Equal(4, page.Marks[1].Top);
    }

    [Fact]
    public void Proportions_follow_from_the_width()
    {
        var page = Draw(content =>
            content.Column(column => column.Item().Width(100).AspectRatio(4).Background("#FF0000"))).Pages[0];

        Assert.Equal((100f, 25f), (page.Marks[0].Width, page.Marks[0].Height));
    }

    [Fact]
    public void Turned_content_reads_upwards_and_its_link_area_turns_with_it()
    {
        var page = Draw(content =>
            content.Width(20).Height(100).RotateLeft().Hyperlink("https://x.example/").Text("0000")).Pages[0];

        Assert.Equal(100, page.Texts[0].Y, 0.01f);
        Assert.Equal((0f, 0f, 20f, 100f),
            (page.Links[0].Left, page.Links[0].Top, page.Links[0].Right, page.Links[0].Bottom));
    }

    [Fact]
    public void Scaled_content_takes_scaled_room()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Scale(0.5f).Text("first\nline");
            column.Item().Text("below");
        })).Pages[0];

        // Two lines of 7 points, then the baseline of a full line.
        Assert.Equal(14 + 10.07f, page.Text("below").Y, 0.1f);
    }

    [Fact]
    public void Link_covers_the_space_of_its_content()
    {
        var page = Draw(content =>
            content.Padding(10)
            .Column(column => column.Item().Hyperlink("https://x.example/a?b=1").Text("x"))).Pages[0];

        Assert.Equal(new PdfLink("https://x.example/a?b=1", 0, 10, 10, 190, 24), Assert.Single(page.Links));
    }

    [Theory]
    [InlineData("#F80", 0xFFFF8800)]
    [InlineData("8F80", 0x88FF8800)]
    [InlineData("#102030", 0xFF102030)]
    [InlineData(" 40102030 ", 0x40102030)]
    public void Color_is_read_from_hexadecimal(string text, uint expected) =>
        Assert.Equal(expected, Color.FromHex(text).Hex);

    [Theory]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("#GGGGGG")]
    [InlineData("red")]
    public void Color_in_another_form_is_refused(string text) =>
        Assert.Contains("#RRGGBB", Assert.Throws<ArgumentException>(() => Color.FromHex(text)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Translucent_color_uses_transparency()
    {
        var pdf = Draw(content => content.Background("#80FF0000").Text("x"));

        Assert.Equal("1 0 0", pdf.Pages[0].Marks[0].Color);
        Assert.Contains("/A128<</ca 0.502>>", pdf.Resources, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_child_of_a_container_is_refused()
    {
        var exception = Assert.Throws<DocumentComposeException>(() => Draw(content =>
        {
            content.Text("one");
            content.Text("two");
        }));

        Assert.Contains("one child", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(content => content.Width(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(content => content.Border(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(content => content.CornerRadius(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(content => content.LineHorizontal(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(content => content.AspectRatio(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(content => content.Scale(0)));
        Assert.Throws<ArgumentException>(() => Draw(content => content.LineVertical(1).LineDashPattern([1])));
    }

    private static (float Left, float Top, float Right, float Bottom) Bounds(PdfMark mark) =>
        (mark.Left, mark.Top, mark.Right, mark.Bottom);
}
