using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Sending;

/// <summary>
/// The data of an invoice whose document the creditor did not send; it says that it is no original.
/// </summary>
internal static class InvoiceCopy
{
    public static BinaryData Of(Letter letter, string number, Labels labels)
    {
        var facts = letter.Facts;
        var say = Wording.Of(facts.Language);
        var claim = facts.Claims.Concat(facts.AlsoOpen).First(each => each.InvoiceNumber == number);
        (string Name, string Value)[] rows =
        [
            (labels.Number, claim.InvoiceNumber), (labels.IssuedOn, say.Day(claim.IssuedOn)),
            (labels.DueOn, say.Day(claim.DueOn)), (labels.Total, say.Sum(claim.Invoiced)),
            (labels.Open, say.Sum(claim.Open)), (labels.DebtorNumber, facts.DebtorNumber),
            (labels.Iban, facts.Creditor.Iban.Paper), (labels.Holder, facts.Creditor.AccountHolder),
            (labels.Reference, claim.PaymentReference),
        ];
        var pdf = Document.Create(document => document.Page(page =>
        {
            page.Size(PageSizes.A4);
            page.Margin(60);
            page.Content().Column(column =>
            {
                column.Item().Text(labels.CopyHeading).FontSize(16);
                column.Item().PaddingBottom(20).Text($"{facts.Creditor.Name} - {facts.DebtorName}");
                foreach (var (name, value) in rows) column.Item().PaddingBottom(4).Text($"{name}: {value}");
            });
        })).GeneratePdf();
        return BinaryData.FromBytes(pdf);
    }
}
