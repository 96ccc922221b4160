using QuestPDF;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

// https://www.questpdf.com/quick-start.html, https://www.questpdf.com/concepts/document-metadata.html,
// https://www.questpdf.com/concepts/document-operations.html (merging), https://www.questpdf.com/license/
public sealed class DocumentTests : PdfTestBase
{
    [Fact]
    public void License_that_was_not_chosen_is_refused()
    {
        Settings.License = null;

        var exception = Assert.Throws<Exception>(() => Generate(content => content.Text("Hello")));

        Assert.Contains("Settings.License", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_without_a_page_is_refused()
    {
        var exception = Assert.Throws<DocumentComposeException>(() => Document.Create(_ => { }).GeneratePdf());

        Assert.Contains("no page", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_generated_twice_gives_the_same_bytes() =>
        Assert.Equal(SampleLetter.Example(7).GeneratePdf(), SampleLetter.Example(7).GeneratePdf());

    [Fact]
    public void Document_with_other_content_gets_another_identifier()
    {
        var first = new PdfFileReader(Generate(content => content.Text("first"))).Trailer;
        var second = new PdfFileReader(Generate(content => content.Text("other"))).Trailer;

        Assert.NotEqual(IdentifierIn(first), IdentifierIn(second));

        static string IdentifierIn(string trailer) => trailer[trailer.IndexOf("/ID", StringComparison.Ordinal)..][..40];
    }

    [Fact]
    public void Document_measured_without_cache_gives_the_same_bytes()
    {
        var cached = SampleLetter.Example(3).GeneratePdf();
        Settings.EnableCaching = false;

        Assert.Equal(cached, SampleLetter.Example(3).GeneratePdf());
    }

    [Fact]
    public void Documents_generated_by_several_threads_do_not_disturb_each_other()
    {
        var alone = Enumerable.Range(0, 8).Select(seed => SampleLetter.Example(seed).GeneratePdf()).ToArray();
        var together = new byte[8][];

        Parallel.For(0, 8, seed => together[seed] = SampleLetter.Example(seed).GeneratePdf());

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Metadata_is_written_as_it_was_set()
    {
        var metadata = FixedDates();
        (metadata.Title, metadata.Author, metadata.Language) = ("Aanmaning (€ 12,50) é", "Böck & Zn. \\", "nl-NL");

        var pdf = new PdfProbe(Describe(content => content.Text("x")).WithMetadata(metadata).GeneratePdf());

        Assert.Equal("Aanmaning (€ 12,50) é", pdf.Info("Title"));
        Assert.Equal("Böck & Zn. \\", pdf.Info("Author"));
        Assert.Equal("D:20260302093000+01'00'", pdf.Info("CreationDate"));
        Assert.Contains("/Lang(nl-NL)", pdf.Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_that_was_not_set_is_left_out() =>
        Assert.DoesNotContain("/Author", Draw(content => content.Text("x")).Information, StringComparison.Ordinal);

    [Fact]
    public void Stream_receives_the_document_and_stays_open()
    {
        using var stream = new MemoryStream();

        Describe(content => content.Text("Hello")).GeneratePdf(stream);

        Assert.True(stream.CanWrite);
        Assert.Equal("Hello", Assert.Single(new PdfProbe(stream.ToArray()).Pages).Lines[0]);
    }

    [Fact]
    public void File_is_left_alone_when_the_document_fails()
    {
        var path = Path.Combine(Path.GetTempPath(), $"receivables-{Guid.NewGuid():N}.pdf");
        File.WriteAllText(path, "earlier");
        try
        {
            Assert.Throws<DocumentLayoutException>(() =>
                Describe(content => content.Width(500).Text("x")).GeneratePdf(path));

            Assert.Equal("earlier", File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Document_that_is_not_compressed_can_be_read_as_text()
    {
        var plain = Describe(content => content.Text("x"))
            .WithSettings(new DocumentSettings { CompressDocument = false });

        Assert.DoesNotContain("FlateDecode", System.Text.Encoding.Latin1.GetString(plain.GeneratePdf()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_documents_count_their_own_pages()
    {
        var pdf = new PdfProbe(Document.Merge(Numbered(2), Numbered(1)).WithMetadata(FixedDates()).GeneratePdf());

        Assert.Equal(["1 of 2", "2 of 2", "1 of 1"], pdf.Pages.Select(page => page.Lines[0]));
    }

    [Fact]
    public void Merged_documents_count_through_when_asked()
    {
        var pdf = new PdfProbe(Document.Merge(Numbered(2), Numbered(1)).UseContinuousPageNumbers().GeneratePdf());

        Assert.Equal(["1 of 3", "2 of 3", "3 of 3"], pdf.Pages.Select(page => page.Lines[0]));
    }

    [Fact]
    public void Merged_document_within_a_merged_document_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Document.Merge(Document.Merge(Numbered(1))).GeneratePdf());

    [Fact]
    public void Failure_of_the_code_that_describes_a_document_comes_through_unchanged()
    {
        var failure = new InvalidDataException("no such debtor");

        Assert.Same(failure, Assert.Throws<InvalidDataException>(() => Generate(_ => throw failure)));
    }

    private static Document Numbered(int pages) => Describe(content => content.Column(column =>
    {
        for (var page = 1; page <= pages; page++)
        {
            if (page > 1)
            {
                column.Item().PageBreak();
            }

            column.Item().Text(text =>
            {
                text.CurrentPageNumber();
                text.Span(" of ");
                text.TotalPages();
            });
        }
    }));
}
