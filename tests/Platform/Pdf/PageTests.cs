using System.Globalization;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/page/settings.html, https://www.questpdf.com/api-reference/page/slots.html,
// https://www.questpdf.com/api-reference/text/page-numbers.html, https://www.questpdf.com/api-reference/section.html
public sealed class PageTests : PdfTestBase
{
    [Fact]
    public void Page_is_upright_A4_when_no_size_is_given()
    {
        var pdf = new PdfProbe(
            Document.Create(document => document.Page(page => page.Content().Text("x"))).GeneratePdf());

        Assert.Equal((595, 842), (pdf.Pages[0].Width, pdf.Pages[0].Height));
    }

    [Fact]
    public void Page_size_converts_units_and_turns()
    {
        var millimetres = Draw(content => content.Text("x"), page => page.Size(254, 127, Unit.Millimetre)).Pages[0];
        var turned = Draw(content => content.Text("x"), page => page.Size(PageSizes.A4.Landscape())).Pages[0];

        Assert.Equal((720f, 360f), (millimetres.Width, millimetres.Height));
        Assert.Equal((842f, 595f), (turned.Width, turned.Height));
    }

    [Fact]
    public void Margins_move_the_content()
    {
        var page = Draw(content => content.Text("x"), page =>
        {
            page.Margin(10);
            page.MarginLeft(30);
        }).Pages[0];

        // The baseline of a 14 point line of this typeface lies 10.066 points below its top.
        Assert.Equal((30, 20), (page.Texts[0].X, MathF.Round(page.Texts[0].Y)));
    }

    [Fact]
    public void Header_and_footer_stand_on_every_page_with_its_number()
    {
        var pdf = Draw(ThirtyLines, page =>
        {
            page.Header().Text("head");
            page.Footer().Text(text =>
            {
                text.Span("page ");
                text.CurrentPageNumber();
                text.Span(" of ");
                text.TotalPages();
            });
        });

        Assert.Equal(3, pdf.Pages.Count);
        Assert.All(pdf.Pages, page => Assert.Equal("head", page.Lines[0]));
        Assert.Equal(["page 1 of 3", "page 2 of 3", "page 3 of 3"], pdf.Pages.Select(page => page.Lines[^1]));
    }

    [Fact]
    public void Page_number_is_written_by_its_format()
    {
        var page = Draw(content => content.Text(text => text.CurrentPageNumber().Format(number => number switch
        {
            null => "?",
            _ => string.Create(CultureInfo.InvariantCulture, $"- {number} -"),
        }))).Pages[0];

        Assert.Equal("- 1 -", page.Lines[0]);
    }

    [Theory]
    [InlineData("Header")]
    [InlineData("Content")]
    [InlineData("Footer")]
    [InlineData("Background")]
    [InlineData("Foreground")]
    public void Slot_described_twice_is_refused(string slot)
    {
        var exception = Assert.Throws<DocumentComposeException>(() => Document.Create(document => document.Page(page =>
        {
            Open(page, slot);
            Open(page, slot);
        })).GeneratePdf());

        Assert.Contains($"'Page.{slot}' layer has already been defined", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_and_footer_higher_than_the_page_are_refused() =>
        Assert.Throws<DocumentLayoutException>(() => Draw(content => content.Text("x"), page =>
        {
            page.Header().Height(120).Text("head");
            page.Footer().Height(90).Text("foot");
        }));

    [Fact]
    public void Background_lies_under_the_content_and_foreground_over_it_without_margins()
    {
        var page = Draw(content => content.Background("#00FF00").Text("x"), page =>
        {
            page.Margin(20);
            page.PageColor("#111111");
            page.Foreground().Background("#0000FF");
            page.Background().Background("#FF0000");
        }).Pages[0];

        Assert.Equal(["0.067 0.067 0.067", "1 0 0", "0 1 0", "0 0 1"], page.Marks.Select(mark => mark.Color));
        Assert.Equal([200, 200, 160, 200], page.Marks.Select(mark => mark.Width));
    }

    [Fact]
    public void Continuous_page_is_as_long_as_its_content()
    {
        var page = Assert.Single(Draw(ThirtyLines, page => page.ContinuousSize(200)).Pages);

        Assert.Equal(30 * 14, page.Height);
    }

    [Fact]
    public void Each_set_of_pages_begins_on_a_new_page()
    {
        var pdf = new PdfProbe(Document.Create(document => document
            .Page(page => page.Content().Text("first"))
            .Page(page =>
            {
                page.Size(PageSizes.A5);
                page.Content().Text("second");
            })).GeneratePdf());

        Assert.Equal([("first", 595f), ("second", 420f)], pdf.Pages.Select(page => (page.Lines[0], page.Width)));
    }

    [Fact]
    public void Link_to_a_section_leads_to_its_page_and_shows_its_number()
    {
        var pdf = Draw(content => content.Column(column =>
        {
            column.Item().Text(text =>
            {
                text.SectionLink("Appendix", "appendix");
                text.Span(" on ");
                text.BeginPageNumberOfSection("appendix");
            });
            column.Item().PageBreak();
            column.Item().Section("appendix").Text("Text of the appendix");
        }));

        Assert.Equal("Appendix on 2", pdf.Pages[0].Lines[0]);
        Assert.Equal(2, Assert.Single(pdf.Pages[0].Links).Page);
    }

    [Fact]
    public void Link_to_a_section_that_does_not_exist_cannot_be_clicked() =>
        Assert.Empty(Draw(content => content.SectionLink("nowhere").Text("x")).Pages[0].Links);

    internal static void ThirtyLines(IContainer container) => container.Column(column =>
    {
        for (var line = 1; line <= 30; line++)
        {
            column.Item().Text($"line {line}");
        }
    });

    private static IContainer Open(PageDescriptor page, string slot) => slot switch
    {
        "Header" => page.Header(),
        "Content" => page.Content(),
        "Footer" => page.Footer(),
        "Background" => page.Background(),
        _ => page.Foreground(),
    };
}
