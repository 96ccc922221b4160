using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/image/basics.html, https://www.questpdf.com/api-reference/image/shared.html
public sealed class ImageTests : PdfTestBase
{
    // Two pixels side by side: red and blue.
    private static readonly byte[] Opaque = PngFile.Write(2, 1, 8, 2, [0, 255, 0, 0, 0, 0, 255]);

    // The start of a JPEG file that says 640 x 480 pixels in three colours.
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1,
            3, 0x11, 1, 0xFF, 0xD9];

    [Fact]
    public void Image_fills_the_width_and_keeps_its_proportions()
    {
        var page = Draw(content => content.Column(column => column.Item().Width(80).Image(Opaque))).Pages[0];

        var mark = Assert.Single(page.Marks);
        Assert.Equal(("Do", 0f, 0f, 80f, 40f), (mark.Operator, mark.Left, mark.Top, mark.Right, mark.Bottom));
    }

    [Fact]
    public void Image_fits_as_it_is_told_or_as_its_container_limits()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Height(20).Image(Opaque);
            column.Item().Width(30).Height(60).Image(Opaque);
            column.Item().Width(60).Height(20).Image(Opaque).FitUnproportionally();
            column.Item().Height(20).Image(Opaque).FitArea();
        })).Pages[0];

        Assert.Equal([(40f, 20f), (30f, 15f), (60f, 20f), (40f, 20f)],
            page.Marks.Select(mark => (mark.Width, mark.Height)));
    }

    [Fact]
    public void Opaque_PNG_shows_its_pixels()
    {
        var pdf = Draw(content => content.Image(Opaque));
        var image = Assert.Single(pdf.ImageIds);

        Assert.Contains("/Width 2/Height 1/ColorSpace/DeviceRGB", pdf.Object(image), StringComparison.Ordinal);
        Assert.Equal([0, 255, 0, 0, 0, 0, 255], pdf.Stream(image));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Transparent_PNG_is_parted_into_colours_and_transparency_whatever_its_line_filter(byte filter)
    {
        // Two lines of two pixels, with the same bytes after each filter's sum is undone.
        byte[][] second =
        [
            [10, 20, 30, 40, 50, 60, 70, 80],
            [10, 20, 30, 40, 40, 40, 40, 40],
            [9, 18, 27, 36, 45, 54, 63, 72],
            [10, 19, 29, 38, 43, 47, 52, 56],
            [9, 18, 27, 36, 40, 40, 40, 40],
        ];

        var png = PngFile.Write(2, 2, 8, 6, [0, 1, 2, 3, 4, 5, 6, 7, 8, filter, .. second[filter]]);
        var pdf = Draw(content => content.Image(png));
        var image = Assert.Single(pdf.ImageIds);

        Assert.Equal([1, 2, 3, 5, 6, 7, 10, 20, 30, 50, 60, 70], pdf.Stream(image));
        Assert.Equal([4, 8, 40, 80], pdf.Stream(PdfFileReader.Reference(pdf.Object(image), "/SMask")));
    }

    [Fact]
    public void PNG_with_palette_and_transparency_shows_its_colours()
    {
        // Four pixels of two bits: the colours 0, 1, 2 and 0 again; the first is half transparent.
        var png = PngFile.Write(4, 1, 2, 3, [0, 0b00_01_10_00], palette: [1, 2, 3, 11, 12, 13, 21, 22, 23],
            transparency: [128]);
        var pdf = Draw(content => content.Image(png));
        var image = Assert.Single(pdf.ImageIds);

        Assert.Equal([1, 2, 3, 11, 12, 13, 21, 22, 23, 1, 2, 3], pdf.Stream(image));
        Assert.Equal([128, 255, 255, 128], pdf.Stream(PdfFileReader.Reference(pdf.Object(image), "/SMask")));
    }

    [Fact]
    public void JPEG_goes_into_the_document_as_it_is()
    {
        var pdf = Draw(content => content.Image(Jpeg));
        var image = Assert.Single(pdf.ImageIds);

        Assert.Contains("/Width 640/Height 480/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
            pdf.Object(image), StringComparison.Ordinal);
        Assert.Equal(Jpeg, pdf.Stream(image));
    }

    [Fact]
    public void Shared_image_is_in_the_document_once()
    {
        using var logo = Image.FromBinaryData(Opaque);

        var pdf = Draw(PageTests.ThirtyLines, page => page.Header().Width(10).Image(logo));

        Assert.Equal(3, pdf.Pages.Sum(page => page.Marks.Count));
        Assert.Single(pdf.ImageIds);
    }

    [Fact]
    public void Data_that_is_no_image_is_refused()
    {
        var damaged = Opaque.ToArray();
        damaged[^20] ^= 1;

        Refused("neither PNG nor JPEG", "GIF89a"u8.ToArray());
        Refused("neither PNG nor JPEG", []);
        Refused("ends too early", Opaque[..40]);
        Refused("wrong checksum", damaged);
        Refused("interlaced", PngFile.Write(1, 1, 8, 0, [0, 0], interlace: 1));
        Refused("0 x 1", PngFile.Write(0, 1, 8, 0, [0]));
        Refused("unknown line filter 9", PngFile.Write(1, 1, 8, 4, [9, 1, 2]));
        Refused("before it says its size", Jpeg[..8]);

        static void Refused(string part, byte[] data)
        {
            var exception = Assert.Throws<DocumentComposeException>(() => Draw(content => content.Image(data)));
            Assert.StartsWith("Cannot decode the provided image", exception.Message, StringComparison.Ordinal);
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Image_file_that_does_not_exist_is_refused()
    {
        Assert.Contains("file not found: logo.png", Assert.Throws<DocumentComposeException>(
            () => Draw(content => content.Image("logo.png"))).Message, StringComparison.Ordinal);
        Assert.Contains("file not found: logo.svg", Assert.Throws<DocumentComposeException>(
            () => Draw(content => content.Svg("logo.svg"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_that_is_missing_is_refused() =>
        Assert.Throws<DocumentComposeException>(() => Draw(content => content.Image((Image)null!)));
}
