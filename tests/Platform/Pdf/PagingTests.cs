using QuestPDF;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/page-break.html, .../show-entire.html, .../ensure-space.html,
// .../prevent-page-break.html, .../show-once.html, .../skip-once.html, .../stop-paging.html, .../repeat.html
public sealed class PagingTests : PdfTestBase
{
    [Fact]
    public void Column_continues_on_the_next_page()
    {
        var pdf = Draw(PageTests.ThirtyLines);

        // 200 points hold 14 lines of 14.
        Assert.Equal([14, 14, 2], pdf.Pages.Select(page => page.Lines.Count));
        Assert.Equal("line 15", pdf.Pages[1].Lines[0]);
    }

    [Fact]
    public void Page_break_leaves_the_rest_of_the_page_empty()
    {
        var pdf = Draw(content => content.Column(column =>
        {
            column.Item().Text("before");
            column.Item().PageBreak();
            column.Item().Text("after");
        }));

        Assert.Equal(["before", "after"], pdf.Pages.Select(page => Assert.Single(page.Lines)));
    }

    [Fact]
    public void Content_to_be_shown_entire_moves_to_the_next_page()
    {
        var pdf = Draw(content => After(content, 150).ShowEntire().Element(FiveLines));

        Assert.Equal([0, 5], pdf.Pages.Select(page => page.Lines.Count));
    }

    [Fact]
    public void Content_to_be_shown_entire_that_is_higher_than_a_page_is_refused()
    {
        var exception = Assert.Throws<DocumentLayoutException>(() =>
            Draw(content => content.ShowEntire().Element(PageTests.ThirtyLines)));

        Assert.Contains("to be shown entire is higher than the 200 pt", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(140, 60, 4)] // Exactly the height asked for is left.
    [InlineData(141, 60, 0)]
    [InlineData(120, 150, 5)] // All of it fits, so nothing need be ensured.
    public void Content_begins_on_the_next_page_when_less_than_the_ensured_height_is_left(float above, float ensured,
        int lines)
    {
        var pdf = Draw(content => After(content, above).EnsureSpace(ensured).Element(FiveLines));

        Assert.Equal(lines, pdf.Pages[0].Lines.Count);
    }

    [Fact]
    public void Ensured_height_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("minHeight", () =>
            Draw(content => content.EnsureSpace(-1).Text("x")));

    [Fact]
    public void Content_kept_together_moves_to_the_next_page_and_is_parted_only_there()
    {
        var pdf = Draw(content => After(content, 100).PreventPageBreak().Element(PageTests.ThirtyLines));

        Assert.Equal([0, 14, 14, 2], pdf.Pages.Select(page => page.Lines.Count));
    }

    [Fact]
    public void Header_part_to_be_shown_once_stands_on_the_first_page_only()
    {
        var pdf = Draw(PageTests.ThirtyLines, page => page.Header().Column(column =>
        {
            column.Item().ShowOnce().Text("letterhead");
            column.Item().SkipOnce().Text("continued");
        }));

        Assert.Equal(["letterhead", "continued", "continued"], pdf.Pages.Select(page => page.Lines[0]));
    }

    [Fact]
    public void Content_that_stops_paging_drops_what_does_not_fit() =>
        Assert.Equal(14,
            Assert.Single(Draw(content => content.StopPaging().Element(PageTests.ThirtyLines)).Pages).Lines.Count);

    [Fact]
    public void Row_item_that_is_complete_does_not_come_again_on_the_next_page()
    {
        var pdf = Draw(content => content.Row(row =>
        {
            row.RelativeItem().Text("short");
            row.RelativeItem().Element(PageTests.ThirtyLines);
        }));

        Assert.Equal([1, 0, 0], pdf.Pages.Select(page => page.Texts.Count(text => text.Text is "short")));
    }

    [Fact]
    public void Repeated_row_item_comes_again_on_every_page()
    {
        var pdf = Draw(content => content.Row(row =>
        {
            row.RelativeItem().Repeat().Text("note");
            row.RelativeItem().Element(PageTests.ThirtyLines);
        }));

        Assert.Equal([1, 1, 1], pdf.Pages.Select(page => page.Texts.Count(text => text.Text is "note")));
    }

    [Fact]
    public void Decoration_stands_around_its_content_on_every_page()
    {
        var pdf = Draw(content => content.Decoration(decoration =>
        {
            decoration.Before().Text("above");
            decoration.Content().Element(PageTests.ThirtyLines);
            decoration.After().Text("below");
        }));

        Assert.All(pdf.Pages, page => Assert.Equal(("above", "below"), (page.Lines[0], page.Lines[^1])));
    }

    [Fact]
    public void Decoration_described_twice_is_refused() =>
        Assert.Throws<DocumentComposeException>(() => Draw(content => content.Decoration(decoration =>
        {
            decoration.Before().Text("above");
            decoration.Before().Text("again");
        })));

    [Fact]
    public void Layout_failure_says_page_reason_and_where_to_learn_more()
    {
        var exception = Assert.Throws<DocumentLayoutException>(() =>
            Draw(content => After(content, 150).MinHeight(300).Text("x")));

        Assert.Contains("On page 2, a height of 300 pt is asked for, 200 pt are there.", exception.Message,
            StringComparison.Ordinal);
        Assert.Contains("EnableDebugging", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_failure_names_the_path_to_the_part_when_debugging()
    {
        Settings.EnableDebugging = true;

        var exception = Assert.Throws<DocumentLayoutException>(() => Draw(content => content.Element(WidePart)));

        Assert.Contains($"WidePart in {nameof(Layout_failure_names_the_path_to_the_part_when_debugging)}",
            exception.Message, StringComparison.Ordinal);
        Assert.Contains("Constrained, offered 200 x 200 pt", exception.Message, StringComparison.Ordinal);

        static void WidePart(IContainer container) => container.Width(201).Text("x");
    }

    private static IContainer After(IContainer container, float height)
    {
        IContainer? next = null;
        container.Column(column =>
        {
            column.Item().Height(height).Background("#EEEEEE");
            next = column.Item();
        });

        return next!;
    }

    private static void FiveLines(IContainer container) => container.Text("1\n2\n3\n4\n5");
}
