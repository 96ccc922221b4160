using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>Makes a letter from its text: HTML and plain text from one source, checked before anybody gets them.</summary>
public sealed partial class MessageTexts(TextBook texts, StatuteBook statutes)
{
    private readonly MessageChecker checker = new(statutes);

    /// <summary>The letter as it may leave.</summary>
    /// <exception cref="FaultyMessageException">A rule about messages is broken.</exception>
    public RenderedLetter Write(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var rendered = Render(letter);
        var faults = checker.FaultsOf(rendered.Checked, letter.Facts);
        return faults.Count == 0 ? rendered : throw new FaultyMessageException(letter.Facts.Kind, faults);
    }

    public Labels LabelsOf(Letter letter) => texts.LabelsOf(letter.Facts.Language);

    /// <summary>The letter with what was supplied in its own language, where an invoice only names a kind.</summary>
    public Letter Describe(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var names = LabelsOf(letter).Supplied;
        return letter with
        {
            Facts = letter.Facts with
            {
                Claims = [.. letter.Facts.Claims.Select(claim => claim with
                {
                    Description = names.GetValueOrDefault(claim.Description, claim.Description),
                })],
            },
        };
    }

    /// <summary>The letter as its text says, not checked.</summary>
    public RenderedLetter Render(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var facts = letter.Facts;
        var labels = texts.LabelsOf(facts.Language);
        var file = texts.Text(facts.Language, facts.Kind, facts.Regime);
        var values = new TextValues(letter, labels);
        var subject = values.Plain(file.Subject);
        var heading = values.Plain(file.Heading);

        var (html, plain) = (new StringBuilder(), new StringBuilder().Append(heading).Append("\n\n"));
        var parts = new List<LetterPart>();
        var blocks = new LetterBlocks(letter, labels);
        foreach (var paragraph in Paragraphs(file, facts).Where(values.Holds))
        {
            switch (paragraph.Block)
            {
                case null:
                    var marked = values.Mark(paragraph.Text);
                    var words = values.Fill(Markdown.ToPlainText(marked).Trim(), value => value);
                    html.Append(values.Fill(Markdown.ToHtml(marked), WebUtility.HtmlEncode));
                    plain.Append(words).Append("\n\n");
                    parts.Add(new LetterPart(values.Runs(marked), null));
                    break;
                case "links":
                    HtmlMail.Links(html, facts.Links, labels);
                    PlainMail.Links(plain, facts.Links, labels);
                    break;
                case var name:
                    var block = blocks.Of(name);
                    HtmlMail.Block(html, block);
                    PlainMail.Block(plain, block);
                    parts.Add(new LetterPart([], block));
                    break;
            }
        }

        var page = HtmlMail.Page(letter, heading, html.ToString());
        var text = plain.ToString().TrimEnd() + "\n";
        return new RenderedLetter(
            subject, page, text, new RenderedMessage(subject, text, TextOf(page), Preheader: null, LinksIn(page)))
        {
            Heading = heading,
            Parts = parts,
        };
    }

    private IEnumerable<TextFile.Paragraph> Paragraphs(TextFile file, LetterFacts facts) =>
        texts.FrameOf(facts.Language, facts.Kind).Paragraphs.SelectMany(each => each.Block == "body" ? file.Paragraphs : [each]);

    /// <summary>What the reader of the page sees, with a mark between cells: a year and a sum side by side are two things.</summary>
    private static string TextOf(string page)
    {
        var body = Hidden().Replace(page, "");
        var rows = RowEnds().Replace(body, "\n");
        return WebUtility.HtmlDecode(Tags().Replace(CellEnds().Replace(rows, " | "), ""));
    }

    private static IReadOnlyList<Uri> LinksIn(string page) =>
        [.. Addresses().Matches(page).Select(match => new Uri(WebUtility.HtmlDecode(match.Groups["to"].Value))).Distinct()];

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline, 1_000)]
    private static partial Regex Hidden();

    [GeneratedRegex("</(?:p|tr|table|div|h1|h2|li)>", RegexOptions.None, 1_000)]
    private static partial Regex RowEnds();

    [GeneratedRegex("</t[dh]>", RegexOptions.None, 1_000)]
    private static partial Regex CellEnds();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Tags();

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Addresses();
}
