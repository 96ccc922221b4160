using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/column.html, https://www.questpdf.com/api-reference/row.html,
// https://www.questpdf.com/api-reference/layers.html
public sealed class ColumnAndRowTests : PdfTestBase
{
    [Fact]
    public void Column_spaces_its_items_but_not_those_that_take_no_room()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Spacing(6);
            column.Item().Text("first");
            column.Item().ShowIf(false).Text("hidden");
            column.Item();
            column.Item().Text("second");
        })).Pages[0];

        Assert.Equal(20, page.Text("second").Y - page.Text("first").Y, 0.01f);
    }

    [Fact]
    public void Column_item_fills_the_width()
    {
        var page = Draw(content => content.Column(column => column.Item().Background("#FF0000").Text("x"))).Pages[0];

        Assert.Equal(200, page.Marks[0].Width);
    }

    [Fact]
    public void Row_shares_the_width_between_constant_automatic_and_relative_items()
    {
        var page = Draw(content => content.Row(row =>
        {
            row.Spacing(5);
            row.ConstantItem(40).Background("#010101");
            row.AutoItem().Text("0000").BackgroundColor("#020202");
            row.RelativeItem().Background("#030303").Text("x");
            row.RelativeItem(2).Background("#040404").Text("x");
        })).Pages[0];

        // Four figures of 4.97 points; 125.12 points are left for the two relative items.
        Assert.Equal([("0000", 45f)],
            page.Texts.Where(text => text.Text is "0000").Select(text => (text.Text, text.X)));
        Assert.Equal(41.71f, page.Marks.Single(mark => mark.Left is > 69 and < 70).Width, 0.01f);
        Assert.Equal(200, page.Marks.Max(mark => mark.Right), 0.01f);
    }

    [Fact]
    public void Row_item_gets_the_height_of_the_highest()
    {
        var page = Draw(content => content.Column(column => column.Item().Row(row =>
        {
            row.RelativeItem().Background("#FF0000").Text("one");
            row.RelativeItem().Text("one\ntwo\nthree");
        }))).Pages[0];

        Assert.Equal(42, page.Marks[0].Height);
    }

    [Fact]
    public void Row_without_room_for_its_items_is_refused()
    {
        var exception = Assert.Throws<DocumentLayoutException>(() => Draw(content => content.Row(row =>
        {
            row.ConstantItem(150).Text("x");
            row.ConstantItem(51).Text("y");
        })));

        Assert.Contains("a row needs 201", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("size", () =>
            Draw(content => content.Row(row => row.RelativeItem(0))));
        Assert.Throws<ArgumentOutOfRangeException>("size", () =>
            Draw(content => content.Row(row => row.ConstantItem(-1))));
        Assert.Throws<ArgumentOutOfRangeException>("spacing", () =>
            Draw(content => content.Row(row => row.Spacing(-1))));
        Assert.Throws<ArgumentOutOfRangeException>("value", () =>
            Draw(content => content.Column(column => column.Spacing(-1))));
    }

    [Fact]
    public void Layers_lie_over_each_other_in_their_order_and_the_primary_one_decides_the_size()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Layers(layers =>
            {
                layers.Layer().Background("#FF0000");
                layers.PrimaryLayer().Height(30).Background("#00FF00");
                layers.Layer().Background("#0000FF");
            });
            column.Item().Text("below");
        })).Pages[0];

        Assert.Equal(["1 0 0", "0 1 0", "0 0 1"], page.Marks.Select(mark => mark.Color));
        Assert.All(page.Marks, mark => Assert.Equal(30, mark.Height));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Layers_without_exactly_one_primary_layer_are_refused(int primaryLayers) =>
        Assert.Throws<DocumentComposeException>(() => Draw(content => content.Layers(layers =>
        {
            layers.Layer().Text("x");
            for (var layer = 0; layer < primaryLayers; layer++)
            {
                layers.PrimaryLayer().Text("x");
            }
        })));

    [Fact]
    public void Component_composes_into_its_own_container()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Component<Greeting>();
            column.Item().Component(new Greeting());
        })).Pages[0];

        Assert.Equal(["Hello", "Hello"], page.Lines);
    }

    private sealed class Greeting : IComponent
    {
        public void Compose(IContainer container) => container.Text("Hello");
    }
}
