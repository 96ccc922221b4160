using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Letters;

/// <summary>
/// The data of an invoice whose document the creditor did not send, as a page of its own; it says that it is no
/// original.
/// </summary>
internal sealed class InvoiceCopy(Letter letter, string number, Labels labels)
{
    private readonly LetterFacts facts = letter.Facts;

    /// <summary>The copy as a file.</summary>
    public BinaryData File() => BinaryData.FromBytes(Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(22, Unit.Millimetre);
        page.MarginVertical(20, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(LetterFonts.Family).FontSize(10).LineHeight(1.35f).FontColor("#1b1f23"));
        page.Content().Element(Compose);
    })).GeneratePdf());

    public void Compose(IContainer container)
    {
        var say = Wording.Of(facts.Language);
        var accent = Color.FromHex(HtmlMail.Colour(letter.Colour));
        container.Column(column =>
        {
            column.Spacing(10);
            column.Item().Text(labels.CopyHeading).FontSize(15).SemiBold().FontColor(accent);
            column.Item().Row(row =>
            {
                row.RelativeItem().Text(facts.Creditor.Name).SemiBold();
                row.RelativeItem().Text(facts.DebtorName).SemiBold();
            });
            column.Item().Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(170);
                    columns.RelativeColumn();
                });
                foreach (var (name, value) in Rows(say))
                {
                    table.Cell().BorderBottom(0.5f).BorderColor("#d0d7de").PaddingVertical(4).Text(name).FontColor("#57606a");
                    table.Cell().BorderBottom(0.5f).BorderColor("#d0d7de").PaddingVertical(4).Text(value);
                }
            });
        });
    }

    private IEnumerable<(string Name, string Value)> Rows(Wording say)
    {
        var claim = facts.Claims.Concat(facts.AlsoOpen).First(each => each.InvoiceNumber == number);
        return
        [
            (labels.Number, claim.InvoiceNumber), (labels.IssuedOn, say.Day(claim.IssuedOn)),
            (labels.DueOn, say.Day(claim.DueOn)), (labels.Total, say.Sum(claim.Invoiced)),
            (labels.Open, say.Sum(claim.Open)), (labels.DebtorNumber, facts.DebtorNumber),
            (labels.Iban, facts.Creditor.Iban.Paper), (labels.Holder, facts.Creditor.AccountHolder),
            (labels.Reference, claim.PaymentReference),
        ];
    }
}
