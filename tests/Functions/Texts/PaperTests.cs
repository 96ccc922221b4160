using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Receivables.Domain;
using Receivables.Functions.Letters;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Tests.Texts;

/// <summary>
/// Letters on paper, and files of every kind to look at: with <c>RECEIVABLES_PICTURES</c> naming a folder, mails are left
/// there as pages and letters as PDF.
/// </summary>
public sealed class PaperTests
{
    private static readonly PostalAddress Home = new("Dorpsstraat 1", "1234 AB", "Utrecht", "NL");

    static PaperTests()
    {
        QuestPDF.Settings.License = LicenseType.Community;
        LetterFonts.Register();
    }

    public static TheoryData<string, MessageKind, string, int> Kinds => new()
    {
        // policy, message, language, invoices
        { "nl-business", MessageKind.FirstReminder, "nl", 1 },
        { "nl-business", MessageKind.ThirdReminder, "en", 3 },
        { "nl-business", MessageKind.FormalNotice, "nl", 1 },
        { "nl-business", MessageKind.Handover, "nl", 1 },
        { "nl-consumer", MessageKind.FirstReminder, "de", 1 },
        { "nl-consumer", MessageKind.FourteenDayLetter, "nl", 3 },
        { "nl-consumer", MessageKind.CostsDue, "nl", 1 },
        { "be-consumer", MessageKind.LegalReminder, "fr", 1 },
        { "be-consumer", MessageKind.FormalNotice, "nl", 1 },
        { "nl-government", MessageKind.StatusQuestion, "nl", 1 },
        { "nl-government", MessageKind.FormalNotice, "nl", 2 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Letter_of_each_kind_becomes_pages_that_are_the_same_every_time(
        string policy, MessageKind kind, string language, int invoices)
    {
        var letter = Letters.Letter(policy, kind, language, invoices);
        letter = letter with { Facts = letter.Facts with { Links = Letters.Links } };
        var rendered = Letters.Texts.Write(letter);

        var paper = Paper(letter, rendered);

        Assert.Equal("%PDF"u8.ToArray(), paper[..4]);
        Assert.Equal(paper, Paper(letter, rendered));
        Keep($"{policy}-{kind}-{language}.html", System.Text.Encoding.UTF8.GetBytes(rendered.Html));
        Keep($"{policy}-{kind}-{language}.pdf", paper);
    }

    private static byte[] Paper(Letter letter, RenderedLetter rendered)
    {
        var labels = Letters.Texts.LabelsOf(letter);
        var sender = new LetterSender(
            "NL", ["Stationsplein 10", "3511 CE  Utrecht", "12345678 · NL123456782B90", "debiteuren@voorbeeld-techniek.example"],
            $"{letter.Facts.Creditor.Name} · IBAN {letter.Facts.Creditor.Iban.Paper}", null);
        return new LetterPaper(letter, rendered, sender, Home, labels)
        {
            Copies = [.. letter.Facts.Claims.Select(claim => new InvoiceCopy(letter, claim.InvoiceNumber, labels))],
        }.GeneratePdf();
    }

    private static void Keep(string name, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("RECEIVABLES_PICTURES") is not { Length: > 0 } folder) return;

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name), content);
    }
}
