using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>Turns an electronic invoice into the same input as JSON gives.</summary>
internal static class UblInput
{
    private const string OrganisationOfGovernment = "0190";

    public static InvoiceInput Of(ElectronicInvoice invoice) => new()
    {
        Number = invoice.Number,
        Type = invoice.IsPrepayment ? "deposit" : "invoice",
        IssueDate = invoice.IssueDate,
        DueDate = invoice.DueDate ?? invoice.IssueDate.AddDays(30),
        DueDateAgreed = invoice.DueDate is null ? false : null,
        SupplyDate = invoice.SupplyDate,
        DeliveredVia = "peppol",
        Currency = invoice.Currency.Code,
        Total = (invoice.Totals.Payable + (invoice.Totals.Prepaid ?? invoice.Totals.Payable.Nothing)).Amount,
        Vat = invoice.Totals.Vat?.Amount,
        Prepaid = invoice.Totals.Prepaid?.Amount,
        PaymentReference = invoice.PaymentReference,
        OrderReference = invoice.OrderReference ?? invoice.BuyerReference,
        PeppolMessageId = invoice.MessageId,
        PayTo = invoice.Payments.FirstOrDefault(payment => payment.Iban is not null) is { } payTo
            ? new InvoiceInput.PayToInput(payTo.Iban!.Value, payTo.Holder)
            : null,
        Lines =
        [
            .. invoice.Lines.Select(line => new InvoiceInput.LineInput(
                line.Description, line.Quantity, line.UnitPrice / line.PriceQuantity, line.VatRate?.Value)),
        ],
        Debtor = Debtor(invoice.Customer),
        Document = invoice.InvoiceCopy is { } copy
            ? new InvoiceInput.DocumentInput(copy.FileName, copy.ContentType, Convert.ToBase64String(copy.Content.Span))
            : null,
    };

    private static DebtorInput Debtor(ElectronicInvoiceParty party) => new()
    {
        Id = Identifier(party),
        Kind = Kind(party),
        Name = party.Name,
        Email = party.Email,
        Phone = party.Phone,
        Country = party.Address.Country is { Length: 2 } country ? country : null,
        VatNumber = party.VatNumber?.ToString(),
        RegistrationNumber = party.RegistrationNumber?.ToString(),
        PeppolId = party.Endpoint?.ToString(),
        Address = party.Address.IsEmpty
            ? null
            : new PostalAddress(
                party.Address.Street, party.Address.PostalCode, party.Address.City, party.Address.Country),
    };

    /// <summary>An electronic invoice over the network goes to an organisation, never guessed to be a person.</summary>
    private static DebtorKind Kind(ElectronicInvoiceParty party) =>
        party.IsDutchGovernment || party.Endpoint?.Scheme == OrganisationOfGovernment
            ? DebtorKind.Government
            : DebtorKind.Business;

    private static string? Identifier(ElectronicInvoiceParty party)
    {
        var id = (
            party.Identifiers is [var first, ..]
                ? first.Value
                : null) ?? party.RegistrationText ?? party.Endpoint?.Value;
        return CanonicalId.FaultOf(id) is null ? id : null;
    }
}
