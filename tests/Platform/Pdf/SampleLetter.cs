using System.Globalization;
using QRCoder;
using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Receivables.Platform.Tests.Pdf;

/// <summary>
/// A letter as a creditor sends it: two pages, open invoices with the working of the interest, a QR code to pay with.
/// Written against the official names only.
/// </summary>
public sealed class SampleLetter(string debtor, string number,
    IReadOnlyList<SampleLetter.OpenInvoice> invoices) : IDocument
{
    public const string Family = "Source Sans 3";

    private const string Sender = "Voorbeeld Installaties B.V.";
    private const string LongDescription =
        "Onderhoud koelinstallatie, vestiging Curaçaostraat – inclusief voorrijkosten";

    private const string Logo =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32">
          <rect width="32" height="32" rx="7" fill="#1F4E5F"/>
          <path d="M9 22 V10 h7 a4 4 0 0 1 0 8 h-3 l6 4" fill="none" stroke="#FFFFFF" stroke-width="2.6"/>
          <circle cx="25" cy="9" r="2.4" fill="#E0A458"/>
        </svg>
        """;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly Color Accent = Color.FromHex("#1F4E5F");
    private static readonly SvgImage LogoImage = SvgImage.FromText(Logo);

    public static SampleLetter Example(int seed = 0) => new(
        "Bakkerij Größe & Zonen B.V.",
        string.Create(CultureInfo.InvariantCulture, $"2026-{seed:D5}"),
        [.. Enumerable.Range(1, 26).Select(index => new OpenInvoice(
            string.Create(CultureInfo.InvariantCulture, $"2025-{(seed + index) % 10_000:D4}"),
            new DateOnly(2025, 10, 1).AddDays(index * 3),
            index % 5 == 0 ? LongDescription : "Levering week " + index,
            120.50m * index,
            Math.Round(120.50m * index * 0.0815m * (120 - (index * 3)) / 365, 2)))]);

    public DocumentMetadata GetMetadata() => new()
    {
        Title = $"Aanmaning {number}",
        Author = Sender,
        Language = "nl-NL",
        CreationDate = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        ModifiedDate = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)),
    };

    public DocumentSettings GetSettings() => DocumentSettings.Default;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(22, Unit.Millimetre);
        page.MarginTop(16, Unit.Millimetre);
        page.MarginBottom(12, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(Family).FontSize(10).LineHeight(1.4f).FontColor("#222222"));
        page.Header().Element(Header);
        page.Content().Element(Body);
        page.Footer().Element(Footer);
    });

    private void Header(IContainer container) => container.PaddingBottom(14).Column(column =>
    {
        column.Item().ShowOnce().Row(row =>
        {
            row.ConstantItem(120).Svg(LogoImage);
            row.RelativeItem().AlignRight().Text(text =>
            {
                text.DefaultTextStyle(style => style.FontSize(8.5f).FontColor("#555555"));
                text.AlignRight();
                text.Span("Voorbeeld Installaties B.V.\n").SemiBold().FontColor(Accent);
                text.Span("Keizersgracht 1 · 1015 CN Amsterdam\nKvK 12345678 · btw NL001234567B01\n");
                text.Hyperlink("voorbeeld.example", "https://voorbeeld.example/").FontColor(Accent);
            });
        });
        column.Item().SkipOnce().BorderBottom(0.5f).BorderColor("#BBBBBB").PaddingBottom(4).Row(row =>
        {
            row.RelativeItem().Text($"Aanmaning {number}").FontSize(9).FontColor("#555555");
            row.AutoItem().Text(debtor).FontSize(9).FontColor("#555555");
        });
    });

    private void Body(IContainer container) => container.Column(column =>
    {
        column.Spacing(10);
        column.Item().PaddingTop(12)
            .Text($"{debtor}\nt.a.v. de crediteurenadministratie\nDorpsstraat 1\n1234 AB  UTRECHT");
        column.Item().PaddingTop(10).Row(row =>
        {
            row.Spacing(18);
            Fact(row.AutoItem(), "Datum", "2 maart 2026");
            Fact(row.AutoItem(), "Kenmerk", number);
            Fact(row.AutoItem(), "Debiteurnummer", "D-1001");
            Fact(row.RelativeItem(), "Betalen vóór", "18 maart 2026");
        });
        column.Item().Text("Aanmaning: betaling van openstaande facturen").FontSize(15).SemiBold().FontColor(Accent);
        column.Item().Text("Geachte heer, mevrouw,");
        column.Item().Text(
            "Op de facturen hieronder hebben wij, ondanks onze eerdere herinneringen, nog geen betaling ontvangen. "
            + "Wij verzoeken u het totaal binnen veertien dagen, te rekenen vanaf de dag nadat u deze brief heeft "
            + "ontvangen, over te maken. Betaalt u op tijd, dan bent u geen incassokosten verschuldigd.").Justify();
        column.Item().Element(Invoices);
        column.Item().ShowEntire().Element(Payment);
        column.Item().EnsureSpace(60).Column(end =>
        {
            end.Item().Text(text =>
            {
                text.Span("Heeft u vragen, of bent u het met een factuur niet eens? Laat het ons dan ");
                text.Span("binnen vijf dagen").Bold();
                text.Span(" weten via ");
                text.Hyperlink("debiteuren@voorbeeld.example", "mailto:debiteuren@voorbeeld.example").Underline()
                    .FontColor(Accent);
                text.Span(". Heeft u al betaald, dan kunt u deze brief als niet verzonden beschouwen.");
            });
            end.Item().PaddingTop(14).Text("Met vriendelijke groet,");
            end.Item().PaddingTop(22).Text("J. van der Vlist").SemiBold();
            end.Item().Text("Hoofd debiteurenbeheer").Italic();
        });
    });

    private void Invoices(IContainer container) => container.DefaultTextStyle(style => style.FontSize(9)).Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(58);
            columns.ConstantColumn(62);
            columns.RelativeColumn();
            columns.ConstantColumn(70);
            columns.ConstantColumn(62);
        });
        table.Header(header =>
        {
            Heading(header.Cell()).Text("Factuur");
            Heading(header.Cell()).Text("Vervallen op");
            Heading(header.Cell()).Text("Omschrijving");
            Heading(header.Cell()).AlignRight().Text("Bedrag");
            Heading(header.Cell()).AlignRight().Text("Rente");
        });
        foreach (var invoice in invoices)
        {
            Line(table.Cell()).Text(invoice.Number);
            Line(table.Cell()).Text(invoice.DueDate.ToString("dd-MM-yyyy", Dutch));
            Line(table.Cell()).Text(invoice.Description);
            Line(table.Cell()).AlignRight().Text(Euro(invoice.Amount));
            Line(table.Cell()).AlignRight().Text(Euro(invoice.Interest));
        }

        Total(table.Cell().ColumnSpan(3)).Text("Totaal");
        Total(table.Cell()).AlignRight().Text(Euro(invoices.Sum(invoice => invoice.Amount)));
        Total(table.Cell()).AlignRight().Text(Euro(invoices.Sum(invoice => invoice.Interest)));
    });

    private void Payment(IContainer container)
    {
        var due = invoices.Sum(invoice => invoice.Amount + invoice.Interest);
        container.Background("#F2F6F7").CornerRadius(4).Padding(12).Row(row =>
        {
            row.Spacing(14);
            row.ConstantItem(92).Background(Colors.White).Padding(8).Svg(QrCode(due));
            row.RelativeItem().AlignMiddle().Column(column =>
            {
                column.Item().Text($"Te betalen: {Euro(due)}").FontSize(13).SemiBold().FontColor(Accent);
                column.Item().PaddingTop(4)
                    .Text("IBAN NL00 BANK 0123 4567 89 ten name van Voorbeeld Installaties B.V.");
                column.Item().Text(text =>
                {
                    text.Span("onder vermelding van ");
                    text.Span("RF18 5390 0754 7034").SemiBold();
                    text.Span(". Scan de code met de app van uw bank, of betaal ");
                    text.Hyperlink("online", "https://voorbeeld.example/pay/abc").Underline().FontColor(Accent);
                    text.Span(".");
                });
            });
        });
    }

    private void Footer(IContainer container) => container.PaddingTop(8).Row(row =>
    {
        row.RelativeItem().Text("Op al onze diensten zijn de algemene voorwaarden van 1 januari 2025 van toepassing.")
            .FontSize(8).FontColor("#666666");
        row.AutoItem().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8).FontColor("#666666"));
            text.Span("pagina ");
            text.CurrentPageNumber();
            text.Span(" van ");
            text.TotalPages();
        });
    });

    private static string QrCode(decimal amount)
    {
        var payload = string.Create(
            CultureInfo.InvariantCulture,
            $"BCD\n002\n1\nSCT\n\n{Sender}\nNL00BANK0123456789\nEUR{amount:F2}\n\nRF18539007547034\n\n");

        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(4, "#000000", "#FFFFFF", drawQuietZones: false);
    }

    private static void Fact(IContainer container, string label, string value) => container.Column(column =>
    {
        column.Item().Text(label).FontSize(8).FontColor("#666666");
        column.Item().Text(value).SemiBold();
    });

    private static IContainer Heading(ITableCellContainer cell) => cell
        .DefaultTextStyle(style => style.SemiBold().FontColor(Colors.White))
        .Background(Accent).PaddingVertical(4).PaddingHorizontal(5);

    private static IContainer Line(ITableCellContainer cell) => cell
        .BorderBottom(0.5f).BorderColor("#D5DCDE").PaddingVertical(2.5f).PaddingHorizontal(5);

    private static IContainer Total(ITableCellContainer cell) => cell
        .DefaultTextStyle(style => style.Bold())
        .BorderTop(0.75f).BorderColor(Accent).PaddingVertical(4).PaddingHorizontal(5);

    private static string Euro(decimal amount) => "€\u00A0" + amount.ToString("N2", Dutch);

    public sealed record OpenInvoice(string Number, DateOnly DueDate, string Description, decimal Amount,
        decimal Interest);
}
