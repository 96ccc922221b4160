using QuestPDF.Fluent;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Letters;
using Receivables.Functions.Storage;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Sending;

/// <summary>Writes a message as its reader gets it, on screen or on paper, with a copy of every invoice.</summary>
public sealed class MessageWriter(InvoiceRules invoiceRules, MessageTexts texts, Documents documents, DebtorLinks links)
{
    /// <summary>The mail service takes 10 MB a request, in base64; above this the copies become links.</summary>
    private const long MostAttached = 7_000_000;

    /// <param name="reads">The ledger of every line, in their order.</param>
    /// <exception cref="FaultyMessageException">The message breaks a rule and may not leave.</exception>
    public async Task<Writing> Write(
        OutgoingMessage message, IReadOnlyList<InvoiceLedger> reads, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(reads);
        var lines = new List<LetterLine>();
        foreach (var (line, read) in message.Lines.Zip(reads))
        {
            lines.Add(LetterLine.Of(line, read.State, await invoiceRules.Of(read, cancellation)));
        }

        var lead = LetterMaker.Lead(lines);
        var channel = message.IsByMail ? DeliveryChannel.Email : DeliveryChannel.Post;
        var day = lead.Rules.Settings.LocalDay(now);
        var letter = texts.Describe(LetterMaker.Of(lines, channel, day, links.Of(message), message)) with
        {
            Logo = await Logo(lead.Rules.Creditor, cancellation),
        };
        var originals = await Originals(lines, cancellation);
        var areLinked = originals.Sum(file => (long)file.Content.ToMemory().Length) > MostAttached;
        letter = letter with { AreCopiesLinked = areLinked && message.IsByMail };
        var rendered = texts.Write(letter);
        var hasPaper = !message.IsByMail || message.AlsoByPost;
        return new Writing(
            Mail(lead, letter, rendered, areLinked ? [] : Copies(lines, letter, originals)),
            hasPaper ? Paper(lead, letter, rendered, lines) : null,
            Stated(lead, lines, letter))
        {
            Enclosures = [.. lines.Where(line => line.Invoice.Facts.Document is not null)
                .Select(line => (FileName(line.Invoice.Facts.Number), line.Invoice.Facts.Document!))],
        };
    }

    private static string KindOf(StageKind kind) => kind switch
    {
        StageKind.Courtesy => "courtesy",
        StageKind.Reminder => "reminder",
        StageKind.FormalNotice => "formalNotice",
        StageKind.CostsDue => "costsDue",
        StageKind.Handover => "handover",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing is written for such a stage."),
    };

    internal static string FileName(string number) =>
        string.Concat(number.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')) + ".pdf";

    /// <summary>
    /// The mail; from the third reminder on the escalation contact of a business gets a copy of it too.
    /// </summary>
    private static WrittenMessage Mail(
        LetterLine lead, Letter letter, RenderedLetter rendered, IReadOnlyList<WrittenMessage.Attachment> copies)
    {
        var (creditor, debtor) = (lead.Rules.Creditor, lead.Rules.Debtor!);
        var to = debtor.EmailFor(DebtorContact.Billing) ?? "";
        var isSerious = lead.Stage.Kind >= StageKind.FormalNotice || lead.Stage.Message == MessageKind.ThirdReminder;
        var escalation = isSerious && debtor.Kind != DebtorKind.Consumer
            ? debtor.Contacts.Where(contact => contact.Role == DebtorContact.Escalation).Select(contact => contact.Email)
            : [];
        var logo = letter.Logo is { } picture
            ? [new WrittenMessage.Attachment($"logo.{picture.Extension}", picture.ContentType, picture.Content, HtmlMail.LogoId)]
            : Array.Empty<WrittenMessage.Attachment>();
        return new WrittenMessage(
            KindOf(lead.Stage.Kind), creditor.Brand.Sender, to, debtor.Name, creditor.Brand.ReplyTo, rendered.Subject,
            rendered.Html, rendered.PlainText)
        {
            Copies = [.. escalation.OfType<string>().Where(address => address != to).Distinct(StringComparer.OrdinalIgnoreCase)],
            Attachments = [.. copies, .. logo],
        };
    }

    private BinaryData Paper(LetterLine lead, Letter letter, RenderedLetter rendered, List<LetterLine> lines)
    {
        var labels = texts.LabelsOf(letter);
        var sender = LetterSender.Of(lead.Rules.Creditor, letter.Logo?.Content.ToMemory());
        var paper = new LetterPaper(letter, rendered, sender, lead.Rules.Debtor!.Address, labels)
        {
            Copies = [.. lines.Where(line => line.Invoice.Facts.Document is null)
                .Select(line => new InvoiceCopy(letter, line.Invoice.Facts.Number, labels))],
        };
        return BinaryData.FromBytes(paper.GeneratePdf());
    }

    /// <summary>
    /// What the notice says of each of its invoices. Its costs were taken over their sum; each has its share of them.
    /// </summary>
    private static List<StatedClaim?> Stated(LetterLine lead, IReadOnlyList<LetterLine> lines, Letter letter)
    {
        if (lead.Stage.Kind != StageKind.FormalNotice) return [.. lines.Select(_ => (StatedClaim?)null)];

        var kind = letter.Facts.Kind;
        var claims = lines.Where(line => line.Stage.Message == kind).ToList();
        var principals = claims.Select(line => line.Invoice.PrincipalAsked).ToList();
        var shares = NoticeGroup.Shares(letter.Facts.Costs, principals);
        return [.. lines.Select(line => claims.IndexOf(line) is var at and >= 0
            ? new StatedClaim(principals[at], Interest(line, letter), shares[at], Joint(claims, line, letter))
            : null)];
    }

    private static Money Interest(LetterLine line, Letter letter) => letter.Facts.Regime == Regime.NlConsumer
        ? line.Invoice.Money.Principal.Nothing
        : line.Rules.Law.InterestOpen(line.Invoice, letter.Facts.SentOn);

    private static JointNotice? Joint(List<LetterLine> claims, LetterLine own, Letter letter) => claims.Count == 1
        ? null
        : new JointNotice(
            letter.Facts.Principal, letter.Facts.Costs, [.. claims.Where(other => other != own).Select(other => other.Line.Number)]);

    private async Task<LetterLogo?> Logo(Creditor creditor, CancellationToken cancellation) =>
        creditor.Brand.Logo is { Length: > 0 } hash ? LetterLogo.Of(await documents.Read(hash, cancellation)) : null;

    private async Task<IReadOnlyList<WrittenMessage.Attachment>> Originals(
        List<LetterLine> lines, CancellationToken cancellation)
    {
        var files = new List<WrittenMessage.Attachment>();
        foreach (var facts in lines.Select(line => line.Invoice.Facts))
        {
            if (facts.Document is { } hash)
            {
                files.Add(new(FileName(facts.Number), "application/pdf", await documents.Read(hash, cancellation)));
            }
        }

        return files;
    }

    private IReadOnlyList<WrittenMessage.Attachment> Copies(
        List<LetterLine> lines, Letter letter, IReadOnlyList<WrittenMessage.Attachment> originals) =>
    [
        .. originals,
        .. lines.Where(line => line.Invoice.Facts.Document is null).Select(line => new WrittenMessage.Attachment(
            FileName(line.Invoice.Facts.Number),
            "application/pdf",
            new InvoiceCopy(letter, line.Invoice.Facts.Number, texts.LabelsOf(letter)).File())),
    ];
}
