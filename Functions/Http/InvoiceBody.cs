using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>What the body of an invoice request holds: an invoice, or a credit note on one.</summary>
/// <param name="Invoice">The invoice; null for a credit note.</param>
/// <param name="CreditNote">The credit note; null for an invoice.</param>
internal sealed record InvoiceBody(InvoiceInput? Invoice, ElectronicInvoice? CreditNote)
{
    /// <summary>Reads the body by its content type, or says why it cannot be taken.</summary>
    public static async Task<(InvoiceBody? Body, IActionResult? Refusal)> Read(
        HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasJsonContentType())
        {
            var (input, refusal) = await JsonBody.Read<InvoiceInput>(request, cancellation);
            return (input is null ? null : new InvoiceBody(input, null), refusal);
        }

        if (request.ContentType?.StartsWith("application/xml", StringComparison.OrdinalIgnoreCase) == true
            || request.ContentType?.StartsWith("text/xml", StringComparison.OrdinalIgnoreCase) == true)
        {
            var (bytes, tooLarge) = await JsonBody.Bytes(request, cancellation);
            return bytes is null ? (null, tooLarge) : Xml(bytes);
        }

        return (null, Problem.WrongType("An invoice is application/json, or application/xml in UBL 2.1."));
    }

    private static (InvoiceBody? Body, IActionResult? Refusal) Xml(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var reading = UblDocument.Read(content);
        if (reading.Invoice is not { } invoice)
        {
            return (null, Problem.Wrong(reading.Faults));
        }

        return (invoice.Kind == ElectronicInvoiceKind.CreditNote
            ? new InvoiceBody(null, invoice)
            : new InvoiceBody(UblInput.Of(invoice), null), null);
    }
}
