using System.Text;
using System.Xml;

namespace Receivables.Domain;

/// <summary>Opens XML from anybody: no document type, no external entity, no unbounded length.</summary>
internal static class XmlInput
{
    /// <summary>A document of more characters is refused; a statement of 100,000 entries has a fifth of it.</summary>
    public const long LongestDocument = 512L * 1024 * 1024;

    public static XmlReader Open(Stream content)
    {
        var (first, whole) = RewoundStream.LookAt(content, 256);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestDocument,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        };

        return WindowsEncoding(first) is { } encoding
            ? XmlReader.Create(new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: false), settings)
            : XmlReader.Create(whole, settings);
    }

    /// <summary>In words for the sender, what the parser found.</summary>
    public static string Describe(XmlException fault)
    {
        if (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return "A document type declaration (DOCTYPE) is refused; send the document without it.";
        }

        if (fault.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
        {
            return $"The document has more than {LongestDocument} characters; split it.";
        }

        var end = fault.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var message = end > 0 ? fault.Message[..end] : fault.Message;
        return $"This is not well-formed XML: {(message.Length > 200 ? message[..200] + "..." : message)}";
    }

    // The parser itself knows UTF-8, UTF-16 and Latin-1; bookkeeping programs also write the Windows code pages.
    private static Encoding? WindowsEncoding(byte[] first)
    {
        var start = Encoding.ASCII.GetString(first);
        var at = start.IndexOf("encoding=", StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || at < 0 || at + 10 >= start.Length) return null;

        var end = start.IndexOf(start[at + 9], at + 10);
        var name = end > 0 ? start[(at + 10)..end] : "";
        return name.StartsWith("windows-125", StringComparison.OrdinalIgnoreCase)
            ? CodePagesEncodingProvider.Instance.GetEncoding(name)
            : null;
    }
}
