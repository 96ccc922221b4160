using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Domain;
using Receivables.Functions.Letters;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Dossier;

/// <summary>The overview in front of a dossier: who, how much and why, what happened, what is in the file.</summary>
internal sealed class DossierIndex(
    DossierSource source,
    DossierLabels labels,
    IReadOnlyList<DossierEntry> entries,
    IReadOnlyList<ErasedDocument> erased) : IDocument
{
    private readonly Wording say = Wording.Of(source.Language);

    public BinaryData ToPdf() => BinaryData.FromBytes(this.GeneratePdf());

    public DocumentMetadata GetMetadata() => new()
    {
        Title = $"{labels.Title} {source.Invoice.Facts.Number}",
        Author = source.Rules.Creditor.Name,
        Language = source.Language.ToString().ToLowerInvariant(),
        CreationDate = source.Ledger.Events[^1].RecordedAt,
        ModifiedDate = source.Ledger.Events[^1].RecordedAt,
    };

    public DocumentSettings GetSettings() => DocumentSettings.Default;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.MarginHorizontal(20, Unit.Millimetre);
        page.MarginTop(16, Unit.Millimetre);
        page.MarginBottom(12, Unit.Millimetre);
        page.DefaultTextStyle(style =>
            style.FontFamily(LetterFonts.Family).FontSize(9.5f).LineHeight(1.3f).FontColor(Sheet.Ink));
        page.Header().Element(Header);
        page.Content().Element(Body);
        page.Footer().PaddingTop(8).Row(row =>
        {
            row.RelativeItem().Text(source.Rules.Creditor.Name).FontSize(8).FontColor(Sheet.Faint);
            row.AutoItem().Text(text =>
            {
                text.DefaultTextStyle(style => style.FontSize(8).FontColor(Sheet.Faint));
                var parts = labels.Page.Split(["{0}", "{1}"], StringSplitOptions.None);
                text.Span(parts[0]);
                text.CurrentPageNumber();
                text.Span(parts[1]);
                text.TotalPages();
            });
        });
    });

    private void Header(IContainer container) => container.PaddingBottom(10).Column(column =>
    {
        column.Item().ShowOnce().BorderBottom(1.5f).BorderColor(source.Rules.Creditor.Brand.Colour).PaddingBottom(6).Row(row =>
        {
            row.RelativeItem().Column(title =>
            {
                title.Item().Text($"{labels.Title} {source.Invoice.Facts.Number}").FontSize(20).SemiBold()
                    .FontColor(source.Rules.Creditor.Brand.Colour);
                title.Item().Text(DossierLabels.Fill(labels.Of, source.Rules.Creditor.Name, DebtorName)).FontSize(11);
            });
            row.AutoItem().AlignBottom().Text(DossierLabels.Fill(labels.AsOf, say.Day(source.AsOf))).FontColor(Sheet.Faint);
        });
        column.Item().SkipOnce().BorderBottom(0.5f).BorderColor(Sheet.Line).PaddingBottom(3)
            .Text($"{labels.Title} {source.Invoice.Facts.Number}").FontSize(8).FontColor(Sheet.Faint);
    });

    private string DebtorName => source.Rules.Debtor?.Name ?? source.Invoice.Facts.Debtor;

    private void Body(IContainer container) => container.Column(column =>
    {
        column.Spacing(14);
        column.Item().Element(new DossierParties(source, labels).Compose);
        column.Item().Element(Facts);
        column.Item().Element(new ClaimTable(source.Claim, labels, say).Compose);
        column.Item().Element(Timeline);
        column.Item().Element(Contents);
        column.Item().ShowEntire().Element(Verification);
    });

    private void Facts(IContainer container)
    {
        var (facts, notice) = (source.Invoice.Facts, Notice());
        List<(string Name, string Value)> rows =
        [
            (labels.Invoice, facts.Number),
            (labels.IssuedOn, say.Day(facts.IssueDate)),
            (labels.DueOn, say.Day(source.Invoice.DueDate)),
            (labels.Reference, facts.PaymentReference),
        ];
        if (notice is not null)
        {
            rows.Add((labels.NoticedOn, say.Day(notice.ReceivedOn)));
            rows.Add((labels.TermEnded, say.Day(notice.LastDay)));
        }

        if (source.Ledger.Events.Select(recorded => recorded.Event).OfType<HandoverApproved>().LastOrDefault() is { } approved)
        {
            rows.Add((labels.ApprovedBy, approved.Approver));
        }

        Sheet.Facts(container, rows);
    }

    private NoticeServed? Notice() => source.Invoice.Stages.Terms.LastOrDefault(term =>
        source.Rules.Policy.Stage(term.Stage)?.Kind == StageKind.FormalNotice);

    private void Timeline(IContainer container)
    {
        var told = source.Ledger.Events
            .OrderBy(recorded => recorded.OccurredOn).ThenBy(recorded => recorded.RecordedAt)
            .ThenBy(recorded => Rank(recorded.Event))
            .Select(recorded => (recorded.OccurredOn, Text: DossierStory.Text(recorded.Event, source.Rules.Policy, labels, say)))
            .Where(line => line.Text is not null)
            .Select(line => new[] { say.Day(line.OccurredOn), line.Text! })
            .ToList();
        Sheet.Table(container, labels.Timeline, [labels.Day, labels.What], [3, 12], told, numbersFrom: 2);
    }

    /// <summary>Of one moment: what left before its report, and that before what follows from it.</summary>
    private static int Rank(InvoiceEvent happened) => happened switch
    {
        MessageHandedOver or LetterPrinted => 0,
        MessageDelivered or MessageBounced => 1,
        _ => 2,
    };

    private void Contents(IContainer container)
    {
        var events = entries.Count(entry => IsEvent(entry.Path));
        List<string[]> rows =
        [
            ["index.pdf", labels.Files["index.pdf"], ""],
            .. entries.Where(entry => !IsEvent(entry.Path)).Select(entry =>
                new[] { entry.Path, entry.Title, Short(entry.Sha256) }),
            ["evidence/events/", string.Format(CultureInfo.InvariantCulture, labels.Files["evidence/events"], events), ""],
            .. erased.Select(gone => new[]
            {
                labels.Erased,
                gone.RecordedBy is { } by ? DossierLabels.Fill(labels.ErasedWhy, by) : labels.ErasedUnknown,
                Short(gone.Sha256),
            }),
            [DossierManifest.Path, labels.Files["manifest.json"], ""],
        ];
        Sheet.Table(container, labels.Contents, [labels.File, labels.What, "SHA-256"], [10, 8, 3], rows, numbersFrom: 3);
    }

    private void Verification(IContainer container) => container.Column(column =>
    {
        column.Spacing(4);
        column.Item().Text(labels.Verify).FontSize(12).SemiBold();
        column.Item().Text(labels.HowToVerify);
        column.Item().Text($"{labels.Seal}: {source.Evidence[^1].Link.Hash}").FontSize(8).FontColor(Sheet.Faint);
    });

    private static bool IsEvent(string path) => path.StartsWith("evidence/events/", StringComparison.Ordinal);

    private static string Short(string hash) => hash[..10];
}
