using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>
/// The page of a letter: one column, styles in place, light and dark, no picture and nothing loaded from elsewhere.
/// </summary>
internal static partial class HtmlMail
{
    private const string Styles = """
        :root{color-scheme:light dark;supported-color-schemes:light dark}
        body{margin:0;padding:0;background:#eef1f4;color:#1b1f23;font:16px/1.55 -apple-system,'Segoe UI',Roboto,Arial,sans-serif}
        .card{max-width:600px;margin:24px auto;background:#fff;border-radius:10px;overflow:hidden}
        .brand{padding:16px 28px;color:#fff;font-weight:600;font-size:17px}
        .letter{padding:8px 28px 28px}
        h1{font-size:22px;line-height:1.3;margin:20px 0 12px}
        h2{font-size:16px;margin:0 0 6px}
        p{margin:0 0 14px}
        table{border-collapse:collapse;width:100%;margin:0 0 14px;font-size:15px}
        th{font-weight:600;text-align:left;color:#57606a;font-size:13px}
        th,td{padding:8px 10px 8px 0;border-bottom:1px solid #d8dee4;vertical-align:top}
        th:last-child,td:last-child{padding-right:0}
        .sum{text-align:right;white-space:nowrap}
        .total td{font-weight:700;border-bottom:0}
        .pay{background:#f4f6f8;border-radius:8px;padding:14px 16px 2px;margin:0 0 18px}
        .pay td{border:0;padding:3px 12px 3px 0}
        .pay td:first-child{color:#57606a;width:38%}
        .pay td:last-child{font-weight:600;overflow-wrap:anywhere}
        .button{display:inline-block;padding:11px 20px;border-radius:6px;color:#fff;font-weight:600;text-decoration:none}
        a{color:#0a58a5}
        .links a{margin-right:16px;white-space:nowrap;line-height:1.9}
        @media (max-width:480px){.card{margin:0;border-radius:0}.brand,.letter{padding-left:18px;padding-right:18px}
        .pay tr{display:block;padding:3px 0}.pay td,.pay td:first-child{display:block;width:auto;padding:0}
        .invoices thead{display:none}.invoices tr{display:block;border-bottom:1px solid #d8dee4;padding:6px 0}
        .invoices td{display:flex;justify-content:space-between;border:0;padding:2px 0;text-align:right}
        .invoices td:empty{display:none}.invoices td::before{content:attr(data-name);color:#57606a;margin-right:12px}}
        @media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}.card{background:#161b22}
        .pay{background:#21262d}th,.pay td:first-child,.invoices td::before{color:#9da7b3}
        th,td,.invoices tr{border-color:#30363d}a{color:#79b8ff}}
        """;

    /// <summary>The name under which the page shows the logo that goes along.</summary>
    public const string LogoId = "logo";

    private const string Button = "class=\"button\"";

    private const string UsualColour = "#1f4e79";

    /// <summary>The colour of a brand; one that is no colour gives the usual one.</summary>
    public static string Colour(string wanted) => ColourForm().IsMatch(wanted) ? wanted : UsualColour;

    public static string Page(Letter letter, string heading, string body)
    {
        var facts = letter.Facts;
        var language = facts.Language.ToString().ToLowerInvariant();
        var colour = Colour(letter.Colour);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>{Encode(heading)}</title><style>{Styles}</style></head>
            <body><div class="card"><div class="brand" style="background:{colour};color:{On(colour)}">{Brand(letter)}</div>
            <div class="letter"><h1>{Encode(heading)}</h1>
            {body.Replace(Button, $"{Button} style=\"background:{colour};color:{On(colour)}\"", StringComparison.Ordinal)}
            </div></div></body></html>
            """;
    }

    /// <summary>The logo where there is one, which goes along with the mail; else the name.</summary>
    private static string Brand(Letter letter) => letter.Logo is null
        ? Encode(letter.Facts.Creditor.Name)
        : $"<img src=\"cid:{LogoId}\" alt=\"{Encode(letter.Facts.Creditor.Name)}\" height=\"36\" style=\"display:block;max-width:240px\">";

    /// <summary>White or nearly black, whichever stands out more on the colour.</summary>
    private static string On(string colour)
    {
        var (red, green, blue) = (Part(1), Part(3), Part(5));
        return ((red * 299) + (green * 587) + (blue * 114)) / 1000 > 150 ? "#1b1f23" : "#ffffff";

        int Part(int at) => int.Parse(colour.AsSpan(at, 2), System.Globalization.NumberStyles.HexNumber,
            System.Globalization.CultureInfo.InvariantCulture);
    }

    public static void Block(StringBuilder html, LetterBlock block)
    {
        var isPayment = block.Kind == "payment";
        if (isPayment) html.Append("<div class=\"pay\">");
        if (block.Title.Length > 0) html.Append("<h2>").Append(Encode(block.Title)).Append("</h2>");

        html.Append(block.Heading.Count > 0 ? "<table class=\"invoices\">" : "<table role=\"presentation\">");
        Heading(html, block.Heading);
        for (var i = 0; i < block.Rows.Count; i++)
        {
            html.Append(block.Total && i == block.Rows.Count - 1 ? "<tr class=\"total\">" : "<tr>");
            Row(html, block, block.Rows[i], isPayment ? "" : " class=\"sum\"");
            html.Append("</tr>\n");
        }

        html.Append("</table>").Append(isPayment ? "</div>\n" : "\n");
    }

    public static void Links(StringBuilder html, LetterLinks links, Labels labels)
    {
        var named = PlainMail.Named(links, labels).ToList();
        html.Append("<p><a class=\"button\" href=\"").Append(Encode(named[0].Address.OriginalString)).Append("\">")
            .Append(Encode(named[0].Name)).Append("</a></p>\n<p class=\"links\">");
        foreach (var (name, address) in named.Skip(1))
        {
            html.Append("<a href=\"").Append(Encode(address.OriginalString)).Append("\">").Append(Encode(name)).Append("</a> ");
        }

        html.Append("</p>\n");
    }

    private static void Heading(StringBuilder html, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return;

        html.Append("<thead><tr>");
        for (var i = 0; i < names.Count; i++)
        {
            html.Append(i == names.Count - 1 ? "<th class=\"sum\">" : "<th>").Append(Encode(names[i])).Append("</th>");
        }

        html.Append("</tr></thead>\n");
    }

    private static void Row(StringBuilder html, LetterBlock block, IReadOnlyList<string> cells, string last)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            html.Append("<td").Append(i == cells.Count - 1 ? last : "");
            if (i < block.Heading.Count) html.Append(" data-name=\"").Append(Encode(block.Heading[i])).Append('"');

            html.Append('>').Append(Encode(cells[i])).Append("</td>");
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 1_000)]
    private static partial Regex ColourForm();
}
