using QuestPDF;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

/// <summary>
/// QuestPDF keeps its settings in static properties, so these tests run one after the other and put back what they set.
/// </summary>
[Collection("QuestPDF settings")]
public abstract class PdfTestBase : IDisposable
{
    protected PdfTestBase() => Restore();

    public void Dispose()
    {
        Restore();
        GC.SuppressFinalize(this);
    }

    /// <summary>One set of pages of 200 x 200 points without margins, text in 10 points and lines of 14.</summary>
    internal static PdfProbe Draw(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        new(Generate(content, page));

    internal static byte[] Generate(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        Describe(content, page).GeneratePdf();

    internal static Document Describe(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        Document.Create(document => document.Page(descriptor =>
        {
            descriptor.Size(200, 200);
            descriptor.DefaultTextStyle(style => style.FontFamily(SampleLetter.Family).FontSize(10).LineHeight(1.4f));
            page?.Invoke(descriptor);
            descriptor.Content().Element(content);
        })).WithMetadata(FixedDates());

    internal static DocumentMetadata FixedDates() => new()
    {
        CreationDate = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        ModifiedDate = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)),
    };

    private static void Restore()
    {
        Settings.License = LicenseType.Community;
        Settings.EnableCaching = true;
        Settings.EnableDebugging = false;
        Settings.CheckIfAllTextGlyphsAreAvailable = false;
    }
}
