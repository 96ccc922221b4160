using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Fonts;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/api-reference/text/font-management.html
public sealed class FontTests : PdfTestBase
{
    private static string FontFolder => Path.Combine(AppContext.BaseDirectory, "Fonts");

    [Theory]
    [InlineData("€ 1.234,56 é è ë ï ö ü ß ç œ ij Œ ñ ø å")]
    [InlineData("ĳ Ł ő ș ğ İ “tekst” ‘tekst’ – — … × − ≤")]
    [InlineData("Ωμέγα Жучков")]
    public void Text_can_be_searched(string text) =>
        Assert.Equal(text, Draw(content => content.Text(text)).Pages[0].Lines[0]);

    [Fact]
    public void Special_spaces_and_hyphens_are_found_as_plain_ones() =>
        Assert.Equal("€ 5 ex-post", Draw(content => content.Text("€\u00A05\u202Fex\u2011post")).Pages[0].Lines[0]);

    [Fact]
    public void Accent_of_its_own_joins_its_letter() =>
        Assert.Equal("Ren\u00E9", Draw(content => content.Text("Rene\u0301")).Pages[0].Lines[0]);

    [Fact]
    public void Embedded_font_holds_only_the_glyphs_that_are_used()
    {
        var pdf = Draw(content => content.Text("aäa"));
        var font = Assert.Single(pdf.Fonts.Values);

        // The box for missing glyphs, the two letters, and the dots that the second is composed with.
        var subset = new SfntReader(font.Program);
        Assert.Equal(4, subset.Table("maxp").U16(4));
        Assert.Equal(["a", "ä"], font.Unicode.Values);
        Assert.True(font.Program.Length < 3_000, $"{font.Program.Length} bytes");
    }

    [Fact]
    public void Embedded_font_is_named_after_its_glyphs()
    {
        var names = new[] { "abc", "abc", "abd" }.Select(text =>
            Assert.Single(Draw(content => content.Text(text)).Fonts.Values).Name).ToArray();

        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
        Assert.EndsWith("+SourceSans3Regular", names[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbouring_letters_are_kerned()
    {
        var page = Draw(content => content.Column(column =>
        {
            column.Item().Text("AV").FontSize(50);
            column.Item().Text("A\u200BV").FontSize(50);
        })).Pages[0];

        // The typeface brings this pair together by 14 thousandths; an invisible mark keeps them apart.
        Assert.Equal(0.7f, page.Texts[1].Right - page.Texts[0].Right, 0.01f);
    }

    [Theory]
    [InlineData(FontWeight.Normal, false, "Regular")]
    [InlineData(FontWeight.Medium, false, "Regular")] // There is no medium; CSS's rules choose the regular one.
    [InlineData(FontWeight.SemiBold, false, "SemiBold")]
    [InlineData(FontWeight.Bold, false, "Bold")]
    [InlineData(FontWeight.Black, false, "Bold")]
    [InlineData(FontWeight.Thin, false, "Regular")]
    [InlineData(FontWeight.Normal, true, "Italic")]
    public void Style_that_a_family_lacks_is_drawn_with_the_nearest(FontWeight weight, bool isItalic, string expected)
    {
        var pdf = Draw(content => content.Text("x").Style(TextStyle.Default.Weight(weight).Italic(isItalic)));

        Assert.EndsWith($"+SourceSans3{expected}", Assert.Single(pdf.Fonts.Values).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_a_family_is_drawn_in_Lato()
    {
        var pdf = new PdfProbe(
            Document.Create(document => document.Page(page => page.Content().Text("x"))).GeneratePdf());

        Assert.EndsWith("+LatoRegular", Assert.Single(pdf.Fonts.Values).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Character_that_a_family_lacks_comes_from_the_next()
    {
        var pdf = Draw(content => content.Text("aЖ").FontFamily("Lato", SampleLetter.Family));

        Assert.Equal("aЖ", pdf.Pages[0].Lines[0]);
        Assert.Equal(["LatoRegular", "SourceSans3Regular"],
            pdf.Fonts.Values.Select(font => font.Name[7..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Character_that_no_font_has_is_refused_when_checked()
    {
        Settings.CheckIfAllTextGlyphsAreAvailable = true;

        var exception = Assert.Throws<DocumentDrawingException>(() => Draw(content => content.Text("prijs 火")));

        Assert.Contains("U+706B '火'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Character_that_no_font_has_is_a_box_when_not_checked()
    {
        var page = Draw(content => content.Text("a火b")).Pages[0];

        Assert.Equal("a\uFFFDb", page.Lines[0]);
    }

    [Fact]
    public void Family_that_is_not_registered_is_refused_when_checked()
    {
        Settings.CheckIfAllTextGlyphsAreAvailable = true;

        var exception = Assert.Throws<DocumentDrawingException>(() => Draw(
            content => content.Text("x"),
            page => page.DefaultTextStyle(style => style.FontFamily("Fantasia Grotesk"))));

        Assert.Contains("'Fantasia Grotesk' is registered. Known families: ", exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Family_that_is_not_registered_falls_back_to_Lato_when_not_checked()
    {
        var pdf = Draw(content => content.Text("x"), page =>
            page.DefaultTextStyle(style => style.FontFamily("Fantasia Grotesk")));

        Assert.EndsWith("+LatoRegular", Assert.Single(pdf.Fonts.Values).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Font_can_be_registered_under_another_name()
    {
        using var stream = File.OpenRead(Path.Combine(FontFolder, "SourceSans3-Italic.ttf"));
        FontManager.RegisterFontWithCustomName("Handwriting", stream);

        var pdf = Draw(content => content.Text("x").FontFamily("Handwriting"));

        Assert.EndsWith("+SourceSans3Italic", Assert.Single(pdf.Fonts.Values).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_no_font_is_refused()
    {
        var font = File.ReadAllBytes(Path.Combine(FontFolder, "SourceSans3-Regular.ttf"));

        Refused("does not begin like a TrueType font", "just some text"u8.ToArray());
        Refused("too short", []);
        Refused("PostScript outlines", [.. "OTTO"u8, .. new byte[100]]);
        Refused("reaches beyond the end", font[..50_000]);

        static void Refused(string part, byte[] data)
        {
            var exception = Assert.Throws<FormatException>(() => FontManager.RegisterFont(new MemoryStream(data)));
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Resource_that_does_not_exist_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            FontManager.RegisterFontFromEmbeddedResource("No.Such.Font.ttf"));

        Assert.Contains("No.Such.Font.ttf", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_with_files_that_are_no_fonts_gives_the_fonts_that_are_there()
    {
        var folder = Directory.CreateTempSubdirectory("receivables-fonts");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "broken.ttf"), "broken");
            Directory.CreateDirectory(Path.Combine(folder.FullName, "inner"));
            File.Copy(Path.Combine(FontFolder, "SourceSans3-Bold.ttf"),
                Path.Combine(folder.FullName, "inner", "bold.ttf"));

            var library = FontLibrary.FromFolders([folder.FullName, "/no/such/folder"]);

            var chain = library.Find(new FontRequest([SampleLetter.Family], 400, isItalic: false));
            Assert.Equal("SourceSans3-Bold", Assert.Single(chain.Faces).Names.PostScriptName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
