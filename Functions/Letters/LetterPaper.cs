using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Domain;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Letters;

/// <summary>
/// A letter ready to be printed and posted: address for the window of an envelope, the text with its tables, where and
/// how to pay with codes to scan, and behind it the copies of invoices that are made from their data.
/// </summary>
internal sealed class LetterPaper(
    Letter letter, RenderedLetter rendered, LetterSender sender, PostalAddress? address, Labels labels) : IDocument
{
    private const string Ink = "#1b1f23";
    private const string Quiet = "#57606a";
    private const string Rule = "#d0d7de";

    private readonly LetterFacts facts = letter.Facts;
    private readonly Wording say = Wording.Of(letter.Facts.Language);
    private readonly Color accent = Color.FromHex(HtmlMail.Colour(letter.Colour));

    /// <summary>Invoices whose copy follows on a page of its own, by number.</summary>
    public IReadOnlyList<InvoiceCopy> Copies { get; init; } = [];

    public DocumentMetadata GetMetadata() => new()
    {
        Title = $"{rendered.Heading} - {facts.Creditor.Name}",
        Author = facts.Creditor.Name,
        Language = facts.Language.ToString().ToLowerInvariant(),
        CreationDate = Made,
        ModifiedDate = Made,
    };

    public DocumentSettings GetSettings() => DocumentSettings.Default;

    public void Compose(IDocumentContainer container)
    {
        container.Page(page =>
        {
            Frame(page);
            page.Content().Element(Body);
        });
        foreach (var copy in Copies)
        {
            container.Page(page =>
            {
                Frame(page);
                page.Content().Element(copy.Compose);
            });
        }
    }

    /// <summary>The day of the letter, so that the same letter gives the same bytes.</summary>
    private DateTimeOffset Made => new(facts.SentOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private void Frame(PageDescriptor page)
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(22, Unit.Millimetre);
        page.MarginTop(14, Unit.Millimetre);
        page.MarginBottom(10, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(LetterFonts.Family).FontSize(9.5f).LineHeight(1.32f).FontColor(Ink));
        page.Header().Element(Header);
        page.Footer().Element(Footer);
    }

    private void Header(IContainer container) => container.Column(column =>
    {
        column.Item().ShowOnce().MinHeight(64).Row(row =>
        {
            row.RelativeItem().Element(Brand);
            row.RelativeItem().AlignRight().Text(text =>
            {
                text.AlignRight();
                text.DefaultTextStyle(style => style.FontSize(8.5f).FontColor(Quiet).LineHeight(1.3f));
                text.Span(facts.Creditor.Name + "\n").SemiBold().FontColor(accent);
                text.Span(string.Join('\n', sender.Lines));
            });
        });
        column.Item().SkipOnce().BorderBottom(0.5f).BorderColor(Rule).PaddingBottom(4).Row(row =>
        {
            row.RelativeItem().Text(rendered.Heading).FontSize(9).FontColor(Quiet);
            row.AutoItem().Text(facts.DebtorName).FontSize(9).FontColor(Quiet);
        });
        column.Item().SkipOnce().Height(12);
    });

    private void Brand(IContainer container)
    {
        if (sender.Logo is { } logo)
        {
            container.MaxHeight(42).AlignLeft().Image(logo.ToArray()).FitArea();
            return;
        }

        container.Text(facts.Creditor.Name).FontSize(17).SemiBold().FontColor(accent);
    }

    private void Body(IContainer container) => container.Column(column =>
    {
        column.Spacing(6.5f);
        column.Item().MinHeight(78).PaddingTop(12).Text(text =>
        {
            text.Span(facts.DebtorName).SemiBold();
            if (address is not null) text.Span($"\n{address.Street}\n{address.PostalCode}  {address.City}");
            if (address is not null && address.Country != sender.Country) text.Span($"\n{address.Country}");
        });
        column.Item().PaddingBottom(4).Row(row =>
        {
            row.Spacing(26);
            Fact(row.AutoItem(), labels.Date, say.Day(facts.SentOn));
            Fact(row.AutoItem(), labels.DebtorNumber, facts.DebtorNumber);
        });
        column.Item().Text(rendered.Heading).FontSize(15).SemiBold().FontColor(accent);
        foreach (var part in rendered.Parts)
        {
            if (part.Block is { } block)
            {
                column.Item().Element(each => Block(block.Rows.Count <= 12 ? each.ShowEntire() : each, block));
            }
            else
            {
                column.Item().Text(text =>
                {
                    foreach (var (words, isBold) in part.Runs)
                    {
                        var span = text.Span(words);
                        if (isBold) span.SemiBold();
                    }
                });
            }
        }
    });

    private void Block(IContainer container, LetterBlock block)
    {
        if (block.Kind == "payment")
        {
            container.Element(each => Payment(each, block));
            return;
        }

        container.Column(column =>
        {
            if (block.Title.Length > 0) column.Item().PaddingBottom(3).Text(block.Title).SemiBold();
            column.Item().Element(each => Rows(each, block));
        });
    }

    private void Rows(IContainer container, LetterBlock block) => container.DefaultTextStyle(style => style.FontSize(9)).Table(table =>
    {
        var width = block.Rows[0].Count;
        table.ColumnsDefinition(columns =>
        {
            for (var column = 0; column < width; column++)
            {
                if (column == width - 1) columns.ConstantColumn(82);
                else columns.RelativeColumn();
            }
        });
        if (block.Heading.Count > 0)
        {
            table.Header(header =>
            {
                for (var column = 0; column < width; column++)
                {
                    Side(header.Cell().Background(accent).PaddingVertical(4).PaddingHorizontal(5), column == width - 1)
                        .Text(block.Heading[column]).SemiBold().FontColor(Colors.White);
                }
            });
        }

        for (var row = 0; row < block.Rows.Count; row++)
        {
            var isTotal = block.Total && row == block.Rows.Count - 1;
            for (var column = 0; column < width; column++)
            {
                var cell = table.Cell().BorderBottom(isTotal ? 0 : 0.5f).BorderColor(Rule).PaddingVertical(3).PaddingHorizontal(5);
                var text = Side(cell, column == width - 1).Text(block.Rows[row][column]);
                if (isTotal) text.Bold();
            }
        }
    });

    private static IContainer Side(IContainer cell, bool isLast) => isLast ? cell.AlignRight() : cell;

    private void Payment(IContainer container, LetterBlock block)
    {
        var code = QrPicture.Payment(
            facts.Creditor, letter.AmountDue, [.. facts.Claims.Select(claim => claim.PaymentReference)]);
        container.Background("#f4f6f8").CornerRadius(4).Padding(9).Row(row =>
        {
            row.Spacing(14);
            row.RelativeItem().AlignMiddle().Column(column =>
            {
                column.Spacing(2);
                column.Item().PaddingBottom(3).Text(block.Title).FontSize(11).SemiBold().FontColor(accent);
                foreach (var line in block.Rows)
                {
                    column.Item().Row(pair =>
                    {
                        pair.ConstantItem(104).Text(line[0]).FontColor(Quiet);
                        pair.RelativeItem().Text(line[1]).SemiBold();
                    });
                }
            });
            if (code is not null) Code(row.ConstantItem(82), code, labels.ScanToPay);
            if (facts.Links.All is [var pay, ..]) Code(row.ConstantItem(82), QrPicture.Address(pay), labels.ScanToRead);
        });
    }

    private static void Code(IContainer container, string picture, string words) => container.Column(column =>
    {
        column.Item().Background(Colors.White).Padding(3).Svg(picture);
        column.Item().PaddingTop(2).AlignCenter().Text(words).FontSize(7.5f).FontColor(Quiet);
    });

    private static void Fact(IContainer container, string name, string value) => container.Column(column =>
    {
        column.Item().Text(name).FontSize(8).FontColor(Quiet);
        column.Item().Text(value).SemiBold();
    });

    private void Footer(IContainer container) => container.PaddingTop(8).Row(row =>
    {
        row.RelativeItem().Text(sender.Footer).FontSize(8).FontColor(Quiet);
        row.AutoItem().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8).FontColor(Quiet));
            text.CurrentPageNumber();
            text.Span(" / ");
            text.TotalPages();
        });
    });
}
