using System.Runtime.CompilerServices;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>
/// Text that is HTML already. Made by interpolation, in which everything that is not markup is escaped.
/// </summary>
internal readonly record struct Markup(string Html)
{
    public static readonly Markup Nothing = new("");

    public static Markup Of(MarkupHandler markup) => new(markup.Finish());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    public override string ToString() => Html;
}

/// <summary>Puts an interpolated string together as HTML.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly System.Text.StringBuilder html = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => html.Append(markup);

    public void AppendFormatted(Markup markup) => html.Append(markup.Html);

    public void AppendFormatted(string? text) =>
        html.Append(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text ?? ""));

    public void AppendFormatted(int number) => html.Append(number);

    public string Finish() => html.ToString();
}
