using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/text/basics.html, https://www.questpdf.com/api-reference/text/text-style.html,
// https://www.questpdf.com/api-reference/text/paragraph-style.html, https://www.questpdf.com/api-reference/text/style-
// inheritance.html
public sealed class TextTests : PdfTestBase
{
    [Theory]
    [InlineData("zeventien euro vijftig", 60, "zeventien|euro vijftig")]
    [InlineData("bedrag van €\u00A01.234,56", 70, "bedrag van|€ 1.234,56")] // A no-break space holds together.
    [InlineData("2026-0042 en e-mailadres", 45, "2026-0042|en e-|mailadres")] // Hyphens part words, not numbers.
    [InlineData("Donaudampfschifffahrt", 50, "Donaudam|pfschifffahr|t")] // A long word is parted anywhere.
    [InlineData("een  dubbele", 40, "een|dubbele")] // Spaces at the end of a line hang over it.
    [InlineData("(zie bijlage)", 35, "(zie|bijlage)")]
    public void Text_wraps(string text, float width, string expected)
    {
        var lines = Draw(content => content.Width(width).Text(text)).Pages[0].Lines;

        Assert.Equal(expected, string.Join('|', lines));
    }

    [Fact]
    public void Text_that_just_fits_its_own_width_does_not_wrap()
    {
        var page = Draw(content => content.Row(row => row.AutoItem().Text("Debiteurnummer D-1001 € 1.234,56")))
            .Pages[0];

        Assert.Single(page.Lines);
    }

    [Fact]
    public void Line_feed_begins_a_new_line_and_one_at_the_end_an_empty_line()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Text(text =>
            {
                text.Line("first");
                text.EmptyLine();
                text.Line("third");
            });
            column.Item().Text("below");
        })).Pages[0];

        // Lines one and three, and the empty fourth one, which the last line feed begins.
        Assert.Equal(4 * 14, page.Text("below").Y - page.Text("first").Y, 0.01f);
    }

    [Theory]
    [InlineData("left", 0)]
    [InlineData("center", 75.15f)]
    [InlineData("right", 150.3f)]
    public void Text_aligns_as_its_container_does(string side, float expected)
    {
        var page = Draw(content => (side switch
        {
            "left" => content.AlignLeft(),
            "center" => content.AlignCenter(),
            _ => content.AlignRight(),
        }).Text("0000000000")).Pages[0];

        // Ten figures of 4.97 points.
        Assert.Equal(expected, page.Texts[0].X, 0.01f);
    }

    [Fact]
    public void Short_line_of_right_aligned_text_ends_where_the_long_one_ends()
    {
        var page = Draw(content => content.AlignRight().Text("0000000000\n0")).Pages[0];

        Assert.Equal(page.Text("0000000000").Right, page.Text("0").Right, 0.01f);
        Assert.Equal(200, page.Text("0").Right, 0.01f);
    }

    [Fact]
    public void Justified_lines_fill_the_width_except_where_the_paragraph_ends()
    {
        var page = Draw(content => content.Text(
            "Wij verzoeken u het openstaande bedrag binnen veertien dagen te voldoen, gerekend vanaf morgen.")
            .Justify()).Pages[0];

        Assert.All(page.Texts.SkipLast(1), line => Assert.Equal(200, line.Right, 0.05f));
        Assert.True(page.Texts[^1].Right < 190);
    }

    [Fact]
    public void Style_comes_from_the_nearest_that_sets_it()
    {
        var page = Draw(
            content => content.DefaultTextStyle(style => style.FontSize(14)).Text(text =>
            {
                text.DefaultTextStyle(style => style.FontColor("#FF0000"));
                text.Span("inherits");
                text.Span("own").FontSize(20).FontColor("#0000FF");
            }),
            page => page.DefaultTextStyle(style =>
                style.FontFamily(SampleLetter.Family).FontSize(8).FontColor("#00FF00"))).Pages[0];

        Assert.Equal((14f, "1 0 0"), (page.Text("inherits").Size, page.Text("inherits").Color));
        Assert.Equal((20f, "0 0 1"), (page.Text("own").Size, page.Text("own").Color));
    }

    [Fact]
    public void Style_object_replaces_only_what_it_sets()
    {
        var page = Draw(content =>
            content.Text("x").FontSize(20).FontColor("#FF0000").Style(TextStyle.Default.FontSize(12))).Pages[0];

        Assert.Equal((12f, "1 0 0"), (page.Texts[0].Size, page.Texts[0].Color));
    }

    [Theory]
    [InlineData(1.4f, 14)]
    [InlineData(1.25f, 13)] // 12.5 points: lines have heights of whole points.
    [InlineData(null, 14)] // The typeface itself asks for 1.424 of its size.
    public void Line_height_is_a_multiple_of_the_font_size_in_whole_points(float? factor, float expected)
    {
        var page = Draw(content => content.Text("a\nb").LineHeight(factor)).Pages[0];

        Assert.Equal(expected, page.Text("b").Y - page.Text("a").Y, 0.01f);
    }

    [Fact]
    public void Line_with_mixed_sizes_is_as_high_as_the_largest_and_shares_one_baseline()
    {
        var page = Draw(content => content.Text(text =>
        {
            text.Span("small");
            text.Span("large\n").FontSize(20);
            text.Span("next");
        })).Pages[0];

        Assert.Equal(page.Text("small").Y, page.Text("large").Y, 0.01f);
        Assert.True(page.Text("next").Y - page.Text("large").Y is > 14 and < 28);
    }

    [Fact]
    public void Spacing_of_letters_and_words_widens_the_text()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Text("00 00");
            column.Item().Text("00 00").LetterSpacing(0.1f);
            column.Item().Text("00 00").WordSpacing(0.5f);
        })).Pages[0];

        var widths = page.Texts.Select(text => text.Right - text.X).ToArray();

        // One point after each of the four letters before the last; five points at the space.
        Assert.Equal(4, widths[1] - widths[0], 0.02f);
        Assert.Equal(5, widths[2] - widths[0], 0.02f);
    }

    [Fact]
    public void Decorations_lie_under_through_and_over_the_text_in_its_colour()
    {
        var page = Draw(content => content.Text("0000").FontColor("#FF0000").Underline().Strikethrough().Overline())
            .Pages[0];
        var baseline = page.Texts[0].Y;

        Assert.Equal(3, page.Marks.Count);
        Assert.All(page.Marks, mark => Assert.Equal(("S", "1 0 0", 19.88f), (mark.Operator, mark.Color, mark.Width)));
        Assert.True(page.Marks[0].Top > baseline && page.Marks[1].Top < baseline
            && page.Marks[2].Top < page.Marks[1].Top);
    }

    [Fact]
    public void Superscript_is_smaller_and_higher_and_subscript_smaller_and_lower()
    {
        var page = Draw(content => content.Text(text =>
        {
            text.Span("m");
            text.Span("2").Superscript();
            text.Span("3").Subscript();
        })).Pages[0];

        Assert.Equal([10f, 6f, 6f], page.Texts.Select(text => text.Size));
        Assert.Equal(-3.5f, page.Text("2").Y - page.Text("m").Y, 0.01f);
        Assert.Equal(2.5f, page.Text("3").Y - page.Text("m").Y, 0.01f);
    }

    [Fact]
    public void Background_of_a_span_covers_it()
    {
        var page = Draw(content => content.Text("0000").BackgroundColor("#FFFF00")).Pages[0];

        Assert.Equal((0f, 19.88f, 14f), (page.Marks[0].Left, page.Marks[0].Right, page.Marks[0].Height));
    }

    [Fact]
    public void Blank_text_takes_a_line_and_missing_text_none()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Text("first");
            column.Item().Text(" ");
            column.Item().Text((string?)null);
            column.Item().Text("second");
        })).Pages[0];

        Assert.Equal(28, page.Text("second").Y - page.Text("first").Y, 0.01f);
    }

    [Fact]
    public void Paragraphs_stand_apart()
    {
        var page = Draw(content => content.Text("one\ntwo").ParagraphSpacing(6)).Pages[0];

        Assert.Equal(20, page.Text("two").Y - page.Text("one").Y, 0.01f);
    }

    [Fact]
    public void Paragraph_continues_on_the_next_page()
    {
        var pdf = Draw(content => content.Text(string.Join('\n', Enumerable.Range(1, 20))));

        Assert.Equal(["1", "15"], pdf.Pages.Select(page => page.Lines[0]));
    }

    [Fact]
    public void Link_in_text_covers_its_words_on_each_line()
    {
        var page = Draw(content => content.Width(60).Text(text =>
        {
            text.Span("Betaal ");
            text.Hyperlink("online of per bank", "https://pay.example/é");
        })).Pages[0];

        Assert.Equal(2, page.Links.Count);
        Assert.All(page.Links, link => Assert.Equal("https://pay.example/%C3%A9", link.Url));
        Assert.Equal(page.Text("online").X, page.Links[0].Left, 0.01f);
    }

    [Fact]
    public void Values_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>("value", () => TextStyle.Default.FontSize(0));
        Assert.Throws<ArgumentException>("factor", () => TextStyle.Default.LineHeight(0));
        Assert.Throws<ArgumentException>("value", () => Draw(content => content.Text("x").ParagraphSpacing(-1)));
        Assert.Throws<ArgumentException>("url", () => Draw(content => content.Text(text => text.Hyperlink("x", " "))));
        Assert.Throws<ArgumentException>("sectionName", () =>
            Draw(content => content.Text(text => text.SectionLink("x", ""))));
    }
}
