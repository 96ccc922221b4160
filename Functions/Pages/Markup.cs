using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Receivables.Functions.Pages;

/// <summary>
/// HTML that may be written as it stands. It is only made from interpolated strings, in which every value that is not
/// markup itself is encoded, so that no text of a caller can become a tag or end an attribute in quotes.
/// </summary>
internal sealed class Markup
{
    public static readonly Markup Empty = new("");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string html;

    private Markup(string html) => this.html = html;

    public static Markup Of(MarkupWriter written) => new(written.Html);

    /// <summary>The markup when the condition holds, else nothing.</summary>
    public static Markup If(bool condition, MarkupWriter written) => condition ? new(written.Html) : Empty;

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.html)));

    /// <summary>Text that was made safe before or is ours, such as a style sheet.</summary>
    public static Markup Trusted(string html) => new(html);

    public static string Encoded(string text) => Encoder.Encode(text);

    public override string ToString() => html;
}
