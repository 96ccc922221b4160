using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Receivables.Functions.Tests.Mutants;

/// <summary>Changes one element or attribute of an accepted document, and reads documents by its own lights.</summary>
internal static class XmlMutants
{
    public static Mutant Draw(Random random, string kind, string accepted, string path, string? unique)
    {
        var document = XDocument.Parse(accepted, LoadOptions.PreserveWhitespace);
        if (unique is not null)
        {
            document.Root!.Elements().First(element => element.Name.LocalName == "ID").Value = unique;
        }

        var leaves = document.Descendants().Where(element => !element.HasElements).ToList();
        var leaf = leaves[random.Next(leaves.Count)];
        var change = $"{leaf.Name.LocalName}: {leaf.Value}";
        switch (random.Next(12))
        {
            case 0:
                leaf.Remove();
                change += " removed";
                break;
            case 1:
                leaf.AddAfterSelf(new XElement(leaf));
                change += " doubled";
                break;
            case 2 when leaf.HasAttributes:
                var attribute = leaf.Attributes().First();
                attribute.Value = Clean(Values.Instead(random, attribute.Value));
                change += $" @{attribute.Name.LocalName} -> {attribute.Value}";
                break;
            default:
                leaf.Value = Clean(Values.Instead(random, leaf.Value));
                change += $" -> {leaf.Value}";
                break;
        }

        return new Mutant(
            kind, path, "application/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)), change);
    }

    /// <summary>Number, what is payable and the due day of an invoice.</summary>
    public static (string Number, decimal Payable, decimal Prepaid, string? Due) ReadInvoice(byte[] body)
    {
        var root = Root(body);
        var totals = root.Elements().First(element => element.Name.LocalName == "LegalMonetaryTotal");
        return (
            Child(root, "ID")!.Trim(),
            Amount(Child(totals, "PayableAmount")),
            Amount(Child(totals, "PrepaidAmount")),
            Child(root, "DueDate")?.Trim());
    }

    /// <summary>The signed sums of the booked entries of a statement.</summary>
    public static IReadOnlyList<decimal> ReadStatement(byte[] body) =>
    [
        .. Root(body).Descendants().Where(element => element.Name.LocalName == "Ntry").Select(entry =>
            Amount(Child(entry, "Amt")) * (Child(entry, "CdtDbtInd")!.Trim() == "CRDT" ? 1 : -1)),
    ];

    private static XElement Root(byte[] body) => XDocument.Parse(Encoding.UTF8.GetString(body)).Root!;

    private static string? Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static decimal Amount(string? text) =>
        string.IsNullOrWhiteSpace(text) ? 0 : decimal.Parse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
