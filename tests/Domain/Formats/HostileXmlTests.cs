using System.Text;

namespace Receivables.Domain.Tests;

/// <summary>XML that means harm, or that was damaged on its way, for both readers.</summary>
public sealed class HostileXmlTests
{
    private const string Camt = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";

    public static TheoryData<string, string, string> Documents => new()
    {
        // what, document, words of the fault
        { "external entity", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Statement("&x;"), "DOCTYPE" },
        { "external type", "<!DOCTYPE d SYSTEM \"http://localhost/d.dtd\">" + Statement(""), "DOCTYPE" },
        { "billion laughs", "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
            + Statement("&c;"), "DOCTYPE" },
        { "undeclared entity", Statement("&x;"), "well-formed" },
        { "deep nesting", Statement(string.Concat(Enumerable.Repeat("<a>", 100_000))), "deep in each other" },
        { "huge text", Statement($"<Id>{new string('x', 1_000_000)}</Id>"), "more than 2000 characters" },
        { "huge text in pieces", Statement($"<Id>{string.Concat(Enumerable.Repeat("<![CDATA[xxxx]]>", 10_000))}</Id>"),
            "more than 2000 characters" },
        { "no end", Statement("<Id>").Replace("</Id>", "", StringComparison.Ordinal), "well-formed" },
        { "two roots", Statement("") + Statement(""), "well-formed" },
        { "control character", Statement("<Id>\u0001</Id>"), "well-formed" },
        { "attribute twice", Statement("<Id a=\"1\" a=\"2\"/>"), "well-formed" },
        { "a statement behind an envelope without end",
            $"<e>{string.Concat(Enumerable.Repeat("<x/>", 20_000))}{Statement("")}</e>", "outermost element" },
        { "only a declaration", "<?xml version=\"1.0\"?>", "well-formed" },
        { "only a bracket", "<", "well-formed" },
        { "unknown encoding", "<?xml version=\"1.0\" encoding=\"klingon\"?>" + Statement(""), "well-formed" },
        { "another version of XML", "<?xml version=\"1.1\"?>" + Statement(""), "well-formed" },
    };

    [Theory, MemberData(nameof(Documents), DisableDiscoveryEnumeration = true)]
    public void Document_is_refused_with_the_reason(string what, string text, string words)
    {
        var faults = Bytes.Read(text).Faults;

        Assert.True(faults.Any(fault => fault.Message.Contains(words, StringComparison.Ordinal)),
            $"{what}: {string.Join('\n', faults)}");
        Assert.NotEmpty(UblText.Read(text).Faults);
    }

    [Fact]
    public void Attributes_without_number_are_bounded()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(number => $" a{number}=\"x\""));

        Assert.True(Bytes.Read(Statement($"<Id{attributes}>S</Id>")).Faults.Count <= 1);
    }

    public static TheoryData<string, bool> Encodings => new()
    {
        // encoding, whether the declaration names it
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16BE", true }, { "iso-8859-1", true },
        { "windows-1252", true },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Letters_survive_in_the_usual_encodings(string name, bool isDeclared)
    {
        var encoding = name == "windows-1252"
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!
            : Encoding.GetEncoding(name);
        var declared = isDeclared ? $" encoding=\"{name.Replace("BE", "", StringComparison.Ordinal)}\"" : "";
        var text = CamtText.Document(CamtText.Entry("1.00", CamtText.Detail("<RmtInf><Ustrd>café</Ustrd></RmtInf>")),
            closing: "1.00").Replace(" encoding=\"UTF-8\"", declared, StringComparison.Ordinal);

        var file = Bytes.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal("café", Assert.Single(file.Entries).Text);
    }

    [Fact]
    public void Letters_of_another_encoding_than_declared_are_refused()
    {
        var text = CamtText.Document(CamtText.Entry("1.00", "<AddtlNtryInf>café</AddtlNtryInf>"), closing: "1.00");

        Assert.Contains("well-formed", Assert.Single(Bytes.Read(Encoding.Latin1.GetBytes(text)).Faults).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_input_is_refused()
    {
        Assert.False(Bytes.Read("").IsAccepted);
        Assert.False(Bytes.Read(" \r\n ").IsAccepted);
        Assert.False(UblText.Read("").IsAccepted);
    }

    private static string Statement(string inside) =>
        $"<Document xmlns=\"{Camt}\"><BkToCstmrStmt><Stmt>{inside}</Stmt></BkToCstmrStmt></Document>";
}
