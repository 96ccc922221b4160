using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Platform.Tests.Pdf;

/// <summary>Objects of a PDF file, found by its cross-reference table as a reader finds them.</summary>
internal sealed partial class PdfFileReader
{
    private readonly byte[] data;
    private readonly string text;
    private readonly Dictionary<int, int> offsets = [];

    public PdfFileReader(byte[] data)
    {
        this.data = data;
        text = Encoding.Latin1.GetString(data);
        Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);

        var table = int.Parse(TableOffset().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var lines = text[table..].Split('\n');
        Assert.Equal("xref", lines[0]);
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var id = 1; id < count; id++)
        {
            offsets[id] = int.Parse(lines[id + 2].AsSpan(0, 10), CultureInfo.InvariantCulture);
        }

        Trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
    }

    public string Trailer { get; }

    public IEnumerable<string> Objects => offsets.Keys.Select(Object);

    /// <summary>Dictionary of the object as it is written, without the stream.</summary>
    public string Object(int id)
    {
        var start = offsets[id];
        Assert.StartsWith($"{id} 0 obj", text[start..], StringComparison.Ordinal);
        var end = text.IndexOf("endobj", start, StringComparison.Ordinal);
        var stream = text.IndexOf("stream\n", start, StringComparison.Ordinal);
        return text[start..(stream >= 0 && stream < end ? stream : end)];
    }

    public byte[] Stream(int id)
    {
        var dictionary = Object(id);
        var start = offsets[id] + dictionary.Length + "stream\n".Length;
        var length = int.Parse(StreamLength().Match(dictionary).Groups[1].Value, CultureInfo.InvariantCulture);
        var content = data.AsSpan(start, length).ToArray();
        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return content;
        }

        using var unpacked = new MemoryStream();
        using var compression = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress);
        compression.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>The number in "/Key 12 0 R".</summary>
    public static int Reference(string dictionary, string key)
    {
        var match = Regex.Match(dictionary, Regex.Escape(key) + @"\s*\[?\s*(\d+) 0 R", RegexOptions.None,
            TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"{key} is missing in {dictionary}");
        return int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    public static IReadOnlyList<int> References(string array) =>
        [.. AnyReference().Matches(array).Select(match =>
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF")]
    private static partial Regex TableOffset();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex StreamLength();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex AnyReference();
}
