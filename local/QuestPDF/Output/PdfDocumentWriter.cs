using System.Globalization;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Output;

/// <summary>Puts pages, resources, links and information together into a file.</summary>
internal sealed class PdfDocumentWriter
{
    private const string DefaultProducer = "Receivables (local build)";

    private readonly PdfFile file;
    private readonly PdfResources resources;
    private readonly int pageTree;

    public PdfDocumentWriter(DocumentSettings settings)
    {
        file = new PdfFile(settings.CompressDocument);
        pageTree = file.Reserve();
        resources = new PdfResources(file);
        Canvas = new PdfCanvas(file, resources);
    }

    public PdfCanvas Canvas { get; }

    public byte[] Finish(DocumentMetadata metadata)
    {
        foreach (var page in Canvas.Pages)
        {
            WritePage(page);
        }

        file.Write(pageTree, buffer =>
        {
            buffer.Raw("<</Type/Pages/Count "u8).Number(Canvas.Pages.Count).Raw("/Kids["u8);
            foreach (var page in Canvas.Pages)
            {
                buffer.Reference(page.ObjectId);
            }

            buffer.Raw("]>>"u8);
        });

        resources.Write();
        var information = file.Add(buffer => WriteInformation(buffer, metadata));
        var catalog = file.Add(buffer =>
        {
            buffer.Raw("<</Type/Catalog/Pages "u8).Reference(pageTree);
            if (!string.IsNullOrEmpty(metadata.Language))
            {
                buffer.Raw("/Lang"u8).Text(metadata.Language);
            }

            buffer.Raw(string.IsNullOrEmpty(metadata.Title) ? ">>" : "/ViewerPreferences<</DisplayDocTitle true>>>>");
        });

        return file.Finish(catalog, information);
    }

    private void WritePage(PdfPageRecord page)
    {
        var links = page.Links
            .Where(link => link.Url is not null || Canvas.Targets.ContainsKey(link.Target!))
            .Select(link => file.Add(buffer => WriteLink(buffer, link)))
            .ToArray();

        file.Write(page.ObjectId, buffer =>
        {
            buffer.Raw("<</Type/Page/Parent "u8).Reference(pageTree)
                .Raw("/MediaBox[0 0 "u8).Numbers(page.Size.Width, page.Size.Height)
                .Raw("]/Resources "u8).Reference(resources.ObjectId)
                .Raw("/Contents "u8).Reference(page.ContentId);

            if (links.Length > 0)
            {
                buffer.Raw("/Annots["u8);
                foreach (var link in links)
                {
                    buffer.Reference(link);
                }

                buffer.Raw("]"u8);
            }

            buffer.Raw(">>"u8);
        });
    }

    private void WriteLink(PdfBuffer buffer, PageLink link)
    {
        var area = link.Area;
        buffer.Raw("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect["u8)
            .Numbers(area.Left, area.Top, area.Right, area.Bottom).Raw("]"u8);

        if (link.Url is not null)
        {
            var isAbsolute = Uri.TryCreate(link.Url, UriKind.Absolute, out var uri);
            buffer.Raw("/A<</Type/Action/S/URI/URI"u8).Text(isAbsolute ? uri!.AbsoluteUri : link.Url).Raw(">>>>"u8);
            return;
        }

        var (page, corner) = Canvas.Targets[link.Target!];
        buffer.Raw("/Dest["u8).Reference(Canvas.Pages[page].ObjectId)
            .Raw("/XYZ "u8).Numbers(corner.X, corner.Y).Raw("0]>>"u8);
    }

    private static void WriteInformation(PdfBuffer buffer, DocumentMetadata metadata)
    {
        buffer.Raw("<<"u8);
        Entry("/Title", metadata.Title);
        Entry("/Author", metadata.Author);
        Entry("/Subject", metadata.Subject);
        Entry("/Keywords", metadata.Keywords);
        Entry("/Creator", metadata.Creator);
        Entry("/Producer", metadata.Producer ?? DefaultProducer);
        Entry("/CreationDate", Date(metadata.CreationDate));
        Entry("/ModDate", Date(metadata.ModifiedDate));
        buffer.Raw(">>"u8);

        void Entry(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                buffer.Raw(name).Text(value);
            }
        }
    }

    private static string Date(DateTimeOffset moment)
    {
        var offset = moment.Offset;
        var local = moment.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return $"D:{local}{sign}{offset.Duration():hh}'{offset.Duration():mm}'";
    }
}
