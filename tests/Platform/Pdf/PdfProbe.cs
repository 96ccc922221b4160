using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Platform.Tests.Pdf;

/// <summary>A PDF read back.</summary>
internal sealed partial class PdfProbe
{
    private readonly PdfFileReader file;

    public PdfProbe(byte[] data)
    {
        file = new PdfFileReader(data);
        Catalog = file.Object(PdfFileReader.Reference(file.Trailer, "/Root"));
        Information = file.Object(PdfFileReader.Reference(file.Trailer, "/Info"));

        var tree = file.Object(PdfFileReader.Reference(Catalog, "/Pages"));
        var pageIds = PdfFileReader.References(tree[tree.IndexOf("/Kids", StringComparison.Ordinal)..]);
        Resources = file.Object(PdfFileReader.Reference(file.Object(pageIds[0]), "/Resources"));
        Fonts = FontResource().Matches(Resources).ToDictionary(
            match => match.Groups[1].Value,
            match => ReadFont(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

        ImageIds = [.. ImageResource().Matches(Resources).Select(match =>
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Pages = [.. pageIds.Select(id => ReadPage(file.Object(id), pageIds))];
    }

    public string Catalog { get; }

    public string Information { get; }

    public string Resources { get; }

    public IReadOnlyList<PdfPageProbe> Pages { get; }

    public IReadOnlyDictionary<string, PdfFontProbe> Fonts { get; }

    public IReadOnlyList<int> ImageIds { get; }

    public string Object(int id) => file.Object(id);

    public byte[] Stream(int id) => file.Stream(id);

    /// <summary>An entry of the information dictionary, such as Title.</summary>
    public string Info(string key)
    {
        var match = Regex.Match(Information, $@"/{key}(?:\((?<plain>(?:\\.|[^\\)])*)\)|<FEFF(?<wide>[0-9A-F]*)>)",
            RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"{key} is missing in {Information}");
        return match.Groups["wide"].Success
            ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups["wide"].Value))
            : Regex.Replace(match.Groups["plain"].Value, @"\\(?<escaped>.)", "${escaped}",
                RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    private PdfPageProbe ReadPage(string page, IReadOnlyList<int> pageIds)
    {
        var box = Numbers(page, "/MediaBox");
        var content = Encoding.Latin1.GetString(file.Stream(PdfFileReader.Reference(page, "/Contents")));
        var start = page.IndexOf("/Annots", StringComparison.Ordinal);
        var links = start < 0 ? [] : PdfFileReader.References(page[start..])
            .Select(id => ReadLink(file.Object(id), pageIds, box[3]))
            .ToArray();

        return new PdfPageProbe(box[2], box[3], content, Fonts, links);
    }

    private static PdfLink ReadLink(string link, IReadOnlyList<int> pageIds, float height)
    {
        var area = Numbers(link, "/Rect");
        var url = Uri().Match(link).Groups[1].Value;
        var page = url.Length > 0 ? 0 : pageIds.ToList().IndexOf(PdfFileReader.Reference(link, "/Dest")) + 1;
        return new PdfLink(url, page, area[0], height - area[3], area[2], height - area[1]);
    }

    private PdfFontProbe ReadFont(int id)
    {
        var font = file.Object(id);
        var descendant = file.Object(PdfFileReader.Reference(font, "/DescendantFonts"));
        var descriptor = file.Object(PdfFileReader.Reference(descendant, "/FontDescriptor"));
        var map = Encoding.ASCII.GetString(file.Stream(PdfFileReader.Reference(font, "/ToUnicode")));
        var unicode = Mapping().Matches(map[map.IndexOf("endcodespacerange", StringComparison.Ordinal)..]).ToDictionary(
            match => int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[2].Value)));

        return new PdfFontProbe(
            BaseFont().Match(font).Groups[1].Value,
            Numbers(descendant, "/W[0"),
            unicode,
            file.Stream(PdfFileReader.Reference(descriptor, "/FontFile2")));
    }

    private static float[] Numbers(string dictionary, string key)
    {
        var start = dictionary.IndexOf(key, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{key} is missing in {dictionary}");
        var open = dictionary.IndexOf('[', start + key.Length);
        var close = dictionary.IndexOf(']', open);
        return [.. dictionary[(open + 1)..close].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"(/F\d+) (\d+) 0 R")]
    private static partial Regex FontResource();

    [GeneratedRegex(@"/I\d+ (\d+) 0 R")]
    private static partial Regex ImageResource();

    [GeneratedRegex(@"<([0-9A-F]{4})><([0-9A-F]+)>")]
    private static partial Regex Mapping();

    [GeneratedRegex(@"/BaseFont/([A-Z]{6}\+[A-Za-z0-9]+)")]
    private static partial Regex BaseFont();

    [GeneratedRegex(@"/URI/URI\(([^)]*)\)")]
    private static partial Regex Uri();
}
