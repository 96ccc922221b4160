using System.IO.Compression;
using System.Security.Cryptography;

namespace Receivables.Local.Pdf.Output;

/// <summary>
/// A PDF 1.7 file as numbered objects, a cross-reference table and a trailer. The same objects give the same bytes:
/// the file's identifier is a hash of its content.
/// </summary>
internal sealed class PdfFile(bool compresses)
{
    private readonly PdfBuffer content = new();
    private readonly List<int> offsets = [];

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(-1);
        return offsets.Count;
    }

    public void Write(int id, Action<PdfBuffer> body)
    {
        Begin(id);
        body(content);
        content.Raw("\nendobj\n"u8);
    }

    public int Add(Action<PdfBuffer> body)
    {
        var id = Reserve();
        Write(id, body);
        return id;
    }

    /// <param name="id">The reserved number.</param>
    /// <param name="entries">What the stream's dictionary holds besides length and filter.</param>
    /// <param name="data">Uncompressed content.</param>
    public void WriteStream(int id, Action<PdfBuffer> entries, ReadOnlySpan<byte> data)
    {
        if (compresses)
        {
            var packed = Compress(data);
            WriteEncodedStream(id, buffer => entries(buffer.Raw("/Filter/FlateDecode"u8)), packed);
        }
        else
        {
            WriteEncodedStream(id, entries, data);
        }
    }

    /// <summary>For data that is already in the form its dictionary says.</summary>
    public void WriteEncodedStream(int id, Action<PdfBuffer> entries, ReadOnlySpan<byte> data)
    {
        Begin(id);
        content.Raw("<<"u8);
        entries(content);
        content.Raw("/Length "u8).Number(data.Length).Raw(">>\nstream\n"u8).Raw(data).Raw("\nendstream\nendobj\n"u8);
    }

    public byte[] Finish(int catalog, int information)
    {
        if (offsets.IndexOf(-1) is var missing and >= 0)
        {
            throw new InvalidOperationException($"PDF object {missing + 1} was reserved but never written.");
        }

        var identifier = Convert.ToHexString(SHA256.HashData(content.Written).AsSpan(0, 16));
        var tableOffset = content.Length;
        content.Raw("xref\n0 "u8).Number(offsets.Count + 1).Raw("\n0000000000 65535 f \n"u8);
        foreach (var offset in offsets)
        {
            content.Raw(FormattableString.Invariant($"{offset:D10} 00000 n \n"));
        }

        content.Raw("trailer\n<</Size "u8).Number(offsets.Count + 1)
            .Raw("/Root "u8).Reference(catalog)
            .Raw("/Info "u8).Reference(information)
            .Raw($"/ID[<{identifier}><{identifier}>]>>\nstartxref\n")
            .Number(tableOffset).Raw("\n%%EOF\n"u8);

        return content.ToArray();
    }

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var compression = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            compression.Write(data);
        }

        return packed.ToArray();
    }

    private void Begin(int id)
    {
        if (content.Length == 0)
        {
            // The second line tells transfer programs that the file is not text.
            content.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);
        }

        offsets[id - 1] = content.Length;
        content.Number(id).Raw(" 0 obj\n"u8);
    }
}
