using System.Collections.Frozen;

namespace Receivables.Domain;

/// <summary>The codes of kinds of invoices and credit notes (UNTDID 1001) that the European standard allows.</summary>
internal static class UblTypeCodes
{
    private static readonly FrozenSet<string> Invoices = FrozenSet.Create(
        "71", "80", "82", "84", "102", "130", "202", "203", "204", "211", "218", "219", "295", "325", "326", "331",
        "336", "370", "380", "382", "383", "384", "385", "386", "387", "388", "389", "390", "393", "394", "395", "456",
        "457", "458", "527", "553", "575", "623", "633", "751", "780", "817", "870", "875", "876", "877", "935");

    private static readonly FrozenSet<string> CreditNotes = FrozenSet.Create(
        "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    public static string Usual(ElectronicInvoiceKind kind) => kind == ElectronicInvoiceKind.Invoice ? "380" : "381";

    /// <summary>What is wrong with the code for that kind of document, or null.</summary>
    public static string? FaultOf(string code, ElectronicInvoiceKind kind)
    {
        var (allowed, others, document) = kind == ElectronicInvoiceKind.Invoice
            ? (Invoices, CreditNotes, "an invoice")
            : (CreditNotes, Invoices, "a credit note");
        if (allowed.Contains(code)) return null;

        return others.Contains(code)
            ? $"The code {code} does not belong in {document}; send the document that it stands for."
            : $"The code {Written.Quote(code)} is no kind of {document[2..].Trim()}; the usual one is {Usual(kind)}.";
    }
}
