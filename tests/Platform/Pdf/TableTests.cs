using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/table/basics.html,
// https://www.questpdf.com/api-reference/table/header-and-footer.html
public sealed class TableTests : PdfTestBase
{
    [Fact]
    public void Columns_take_constant_widths_first_and_share_the_rest()
    {
        var page = Draw(content => content.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(50);
                columns.RelativeColumn();
                columns.RelativeColumn(2);
            });
            foreach (var text in (string[])["a", "b", "c", "d"])
            {
                table.Cell().Text(text);
            }
        })).Pages[0];

        Assert.Equal([0f, 50f, 100f, 0f], page.Texts.Select(text => text.X));
        Assert.Equal(14, page.Text("d").Y - page.Text("a").Y, 0.01f);
    }

    [Fact]
    public void Header_and_footer_stand_on_every_page_of_the_table()
    {
        var pdf = Draw(content => TwoColumns(content, table =>
        {
            table.Header(header => header.Cell().Text("Invoice"));
            table.Footer(footer => footer.Cell().Text("carried over"));
            for (var row = 1; row <= 20; row++)
            {
                table.Cell().Text($"{row}");
                table.Cell().Text("x");
            }
        }));

        Assert.Equal(2, pdf.Pages.Count);
        Assert.All(pdf.Pages, page => Assert.Equal(("Invoice", "carried over"), (page.Lines[0], page.Lines[^1])));
        Assert.Equal("13x", pdf.Pages[1].Lines[1]);
    }

    [Fact]
    public void Header_does_not_come_again_after_the_table_has_ended()
    {
        var pdf = Draw(content => content.Row(row =>
        {
            row.RelativeItem().Element(item => TwoColumns(item, table =>
            {
                table.Header(header => header.Cell().Text("Invoice"));
                table.Cell().Text("1");
            }));
            row.RelativeItem().Element(PageTests.ThirtyLines);
        }));

        Assert.Equal([1, 0, 0], pdf.Pages.Select(page => page.Texts.Count(text => text.Text is "Invoice")));
    }

    [Fact]
    public void Cells_of_a_row_are_equally_high()
    {
        var page = Draw(content => TwoColumns(content, table =>
        {
            table.Cell().Background("#FF0000").Text("one");
            table.Cell().Background("#00FF00").Text("one\ntwo");
        })).Pages[0];

        Assert.Equal([28, 28], page.Marks.Select(mark => mark.Height));
    }

    [Fact]
    public void Cells_find_their_place_around_those_that_span_rows()
    {
        var page = Draw(content => TwoColumns(content, table =>
        {
            table.Cell().RowSpan(2).Text("tall");
            table.Cell().Text("right");
            table.Cell().Text("below right");
            table.Cell().ColumnSpan(2).Text("wide");
        })).Pages[0];

        Assert.Equal(["tallright", "below right", "wide"], page.Lines);
        Assert.Equal(100, page.Text("below right").X);
    }

    [Fact]
    public void Cell_told_its_place_stands_there_whatever_the_order()
    {
        var page = Draw(content => TwoColumns(content, table =>
        {
            table.Cell().Row(2).Column(2).Text("last");
            table.Cell().Row(1).Column(1).Text("first");
        })).Pages[0];

        Assert.Equal(["first", "last"], page.Lines);
    }

    [Fact]
    public void Row_that_does_not_fit_moves_whole_when_a_cell_may_not_be_parted()
    {
        var pdf = Draw(content => TwoColumns(content, table =>
        {
            table.Cell().Height(180).Text("high");
            table.Cell();
            table.Cell().Text("left");
            table.Cell().ShowEntire().Text("one\ntwo\nthree");
        }));

        Assert.Equal(["high"], pdf.Pages[0].Lines);
        Assert.Equal(["leftone", "two", "three"], pdf.Pages[1].Lines);
    }

    [Fact]
    public void Cell_higher_than_the_page_continues_and_later_rows_wait_for_it()
    {
        var pdf = Draw(content => TwoColumns(content, table =>
        {
            table.Cell().Text("left");
            table.Cell().Element(PageTests.ThirtyLines);
            table.Cell().Text("next row");
        }));

        Assert.Equal(3, pdf.Pages.Count);
        Assert.Equal([1, 0, 0], pdf.Pages.Select(page => page.Texts.Count(text => text.Text is "left")));
        Assert.Equal("next row", pdf.Pages[2].Lines[^1]);
    }

    [Fact]
    public void Last_cells_reach_the_end_of_the_table_when_asked()
    {
        var page = Draw(content => TwoColumns(content, table =>
        {
            table.ExtendLastCellsToTableBottom();
            table.Cell().Column(1).Row(1).Background("#FF0000").Text("x");
            table.Cell().Column(2).Row(1).RowSpan(1).Text("x");
            table.Cell().Column(2).Row(2).Text("y");
        })).Pages[0];

        Assert.Equal(28, page.Marks[0].Height);
    }

    [Fact]
    public void Later_cell_is_drawn_over_an_earlier_one_in_the_same_place()
    {
        var page = Draw(content => TwoColumns(content, table =>
        {
            table.Cell().Row(1).Column(1).ColumnSpan(2).Background("#00FF00").Text("under");
            table.Cell().Row(1).Column(1).Background("#FF0000").Text("over");
        })).Pages[0];

        Assert.Equal(["0 1 0", "1 0 0"], page.Marks.Select(mark => mark.Color));
    }

    [Fact]
    public void Table_without_columns_is_refused()
    {
        var exception = Assert.Throws<DocumentComposeException>(() =>
            Draw(content => content.Table(table => table.Cell().Text("x"))));

        Assert.Contains("at least one column", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3u, 1u)] // Starts outside.
    [InlineData(2u, 2u)] // Ends outside.
    public void Cell_outside_the_columns_is_refused(uint column, uint span)
    {
        var exception = Assert.Throws<DocumentComposeException>(
            () => Draw(content =>
                TwoColumns(content, table => table.Cell().Column(column).ColumnSpan(span).Text("x"))));

        Assert.Contains($"column {column}, row span 1, column span {span}", exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_wider_than_the_table_is_refused_when_its_place_is_to_be_found() =>
        Assert.Throws<DocumentComposeException>(() =>
            Draw(content => TwoColumns(content, table => table.Cell().ColumnSpan(3).Text("x"))));

    [Fact]
    public void Cell_that_spans_nothing_is_refused()
    {
        Assert.Throws<DocumentComposeException>(() =>
            Draw(content => TwoColumns(content, table => table.Cell().ColumnSpan(0))));
        Assert.Throws<DocumentComposeException>(() =>
            Draw(content => TwoColumns(content, table => table.Cell().RowSpan(0))));
    }

    [Fact]
    public void Parts_described_twice_are_refused()
    {
        Assert.Throws<DocumentComposeException>(() => Draw(content => TwoColumns(content, table =>
            table.ColumnsDefinition(columns => columns.RelativeColumn()))));
        Assert.Throws<DocumentComposeException>(() => Draw(content => TwoColumns(content, table =>
        {
            table.Header(header => header.Cell().Text("x"));
            table.Header(header => header.Cell().Text("y"));
        })));
    }

    [Fact]
    public void Column_widths_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("width", () => Draw(content => content.Table(table =>
            table.ColumnsDefinition(columns => columns.ConstantColumn(0)))));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => Draw(content => content.Table(table =>
            table.ColumnsDefinition(columns => columns.RelativeColumn(-1)))));
    }

    [Fact]
    public void Table_wider_than_the_page_is_refused()
    {
        var exception = Assert.Throws<DocumentLayoutException>(() => Draw(content => content.Table(table =>
        {
            table.ColumnsDefinition(columns => columns.ConstantColumn(201));
            table.Cell().Text("x");
        })));

        Assert.Contains("columns of a table are 201 pt wide", exception.Message, StringComparison.Ordinal);
    }

    private static void TwoColumns(IContainer container, Action<TableDescriptor> describe) => container.Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn();
            columns.RelativeColumn();
        });
        describe(table);
    });
}
