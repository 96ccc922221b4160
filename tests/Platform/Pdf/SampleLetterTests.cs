using System.Globalization;
using QuestPDF;
using QuestPDF.Fluent;

namespace Receivables.Platform.Tests.Pdf;

/// <summary>A whole letter, as a creditor's debtor opens it.</summary>
public sealed class SampleLetterTests : PdfTestBase
{
    private static readonly Lazy<PdfProbe> Letter = new(() => new PdfProbe(SampleLetter.Example().GeneratePdf()));

    [Fact]
    public void Letter_has_two_pages_that_say_so() =>
        Assert.Equal(
            ["pagina 1 van 2", "pagina 2 van 2"],
            Letter.Value.Pages.Select(page => page.Lines[^1][^14..]));

    [Fact]
    public void Letter_lists_every_invoice_once_and_repeats_the_table_header()
    {
        var words = Letter.Value.Pages.SelectMany(page => page.Texts).Select(text => text.Text).ToList();

        Assert.All(Enumerable.Range(1, 26), index => Assert.Single(words, $"2025-{index:D4}"));
        Assert.Equal(2, words.Count(word => word is "Omschrijving"));
    }

    [Fact]
    public void Amounts_of_a_column_end_on_one_line_across_pages()
    {
        var ends = Letter.Value.Pages
            .SelectMany(page => page.Texts)
            .Where(text => text.Text.StartsWith("€ ", StringComparison.Ordinal) && text.X > 400)
            .Select(text => MathF.Round(text.Right, 1).ToString(CultureInfo.InvariantCulture))
            .Distinct()
            .ToArray();

        Assert.Equal(2, ends.Length);
    }

    [Fact]
    public void Letter_draws_with_its_own_typeface_only()
    {
        Settings.CheckIfAllTextGlyphsAreAvailable = true;

        var pdf = new PdfProbe(SampleLetter.Example(1).GeneratePdf());

        Assert.All(pdf.Fonts.Values, font => Assert.Contains("+SourceSans3", font.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_links_to_site_mail_and_payment() =>
        Assert.Equal(
            ["https://voorbeeld.example/", "https://voorbeeld.example/pay/abc", "mailto:debiteuren@voorbeeld.example"],
            Letter.Value.Pages.SelectMany(page => page.Links).Select(link => link.Url).Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Payment_code_stays_whole_and_square()
    {
        var code = Letter.Value.Pages[1].Marks.Where(mark => mark.Color is "0 0 0" && mark.Operator is "f")
            .MaxBy(mark => mark.Width)!;

        Assert.Equal(code.Width, code.Height, 0.01f);
        Assert.True(code.Width >= 70, $"{code.Width} pt are too small for a phone's camera");
    }

    [Fact]
    public void Letter_is_small_enough_to_mail() =>
        Assert.InRange(SampleLetter.Example().GeneratePdf().Length, 10_000, 60_000);
}
