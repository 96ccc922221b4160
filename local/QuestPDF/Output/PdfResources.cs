using Receivables.Local.Pdf.Fonts;
using Receivables.Local.Pdf.Images;

namespace Receivables.Local.Pdf.Output;

/// <summary>Fonts, images and degrees of transparency that the pages of a document share.</summary>
internal sealed class PdfResources(PdfFile file)
{
    private readonly Dictionary<FontFace, FontUsage> fonts = [];
    private readonly Dictionary<Raster, int> images = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<byte> alphas = [];

    public int ObjectId { get; } = file.Reserve();

    public FontUsage Font(FontFace face)
    {
        if (!fonts.TryGetValue(face, out var usage))
        {
            usage = new FontUsage(face, fonts.Count + 1, file.Reserve());
            fonts.Add(face, usage);
        }

        return usage;
    }

    /// <summary>The image is called /I and this number in pages.</summary>
    public int Image(Raster raster)
    {
        if (!images.TryGetValue(raster, out var id))
        {
            id = file.Reserve();
            images.Add(raster, id);
        }

        return id;
    }

    /// <summary>The state is called /A and the alpha value in pages.</summary>
    public void UseAlpha(byte alpha) => alphas.Add(alpha);

    public void Write()
    {
        foreach (var usage in fonts.Values)
        {
            new FontWriter(file, usage).Write();
        }

        foreach (var (raster, id) in images)
        {
            WriteImage(raster, id);
        }

        file.Write(ObjectId, buffer =>
        {
            buffer.Raw("<</Font<<"u8);
            foreach (var usage in fonts.Values)
            {
                buffer.Raw("/F"u8).Number(usage.ResourceNumber).Space().Reference(usage.ObjectId);
            }

            buffer.Raw(">>/XObject<<"u8);
            foreach (var id in images.Values)
            {
                buffer.Raw("/I"u8).Number(id).Space().Reference(id);
            }

            buffer.Raw(">>/ExtGState<<"u8);
            foreach (var alpha in alphas)
            {
                buffer.Raw("/A"u8).Number(alpha).Raw("<</ca "u8).Number(alpha / 255f).Raw(">>"u8)
                    .Raw("/S"u8).Number(alpha).Raw("<</CA "u8).Number(alpha / 255f).Raw(">>"u8);
            }

            buffer.Raw(">>>>"u8);
        });
    }

    private void WriteImage(Raster raster, int id)
    {
        var mask = 0;
        if (raster.Transparency is not null)
        {
            mask = file.Reserve();
            WriteImage(raster.Transparency, mask);
        }

        file.WriteEncodedStream(id, Entries, raster.Data);

        void Entries(PdfBuffer buffer)
        {
            buffer.Raw("/Type/XObject/Subtype/Image/Width "u8).Number(raster.Width)
                .Raw("/Height "u8).Number(raster.Height).Raw(raster.Entries);

            if (mask > 0)
            {
                buffer.Raw("/SMask "u8).Reference(mask);
            }
        }
    }
}
