using System.Globalization;

namespace Receivables.Domain;

/// <summary>Reads CAMT.053, the statement of ISO 20022, in its versions 001.02 to 001.08.</summary>
internal static class Camt053
{
    private const string Family = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    public static BankFile Read(Stream content, BankFileDraft file)
    {
        var draft = new CamtDraft(file);
        XmlWalk<CamtDraft>.Through(content, CamtOutline.Whole, draft, file.Faults,
            space => draft.Space is null || space == draft.Space);

        if (draft.Space is null && !file.Faults.IsGivenUp)
        {
            file.Faults.Fatal(0, "document", "This is no CAMT.053 statement: the outermost element must be Document.");
        }

        return file.Build();
    }

    /// <summary>Remembers the version, or refuses one that is not read here.</summary>
    public static void Begin(CamtDraft draft, XmlValue document)
    {
        draft.Space = document.Space;
        if (IsRead(document.Space)) return;

        draft.Faults.Fatal(document.Line, "Document", document.Space.Length == 0
            ? $"The document has no namespace; it must be {Family}02 to {Family}08."
            : $"The namespace {Written.Quote(document.Space)} is not read here; ask the bank for camt.053.001.02 to "
                + "camt.053.001.08.");
    }

    private static bool IsRead(string space) =>
        space.StartsWith(Family, StringComparison.Ordinal)
        && space.Length == Family.Length + 2
        && int.TryParse(space.AsSpan(Family.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && version is >= 2 and <= 8;
}
