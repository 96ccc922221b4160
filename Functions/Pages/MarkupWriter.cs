using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Receivables.Functions.Pages;

/// <summary>What the compiler makes of an interpolated string given to <see cref="Markup"/>: values are encoded.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupWriter
{
    private readonly StringBuilder html;

    public MarkupWriter(int literalLength, int formattedCount) => html = new StringBuilder(literalLength + (formattedCount * 24));

    public string Html => html.ToString();

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(string? text) => html.Append(Markup.Encoded(text ?? ""));

    public void AppendFormatted(int number) => html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup? markup) => html.Append(markup);

    public void AppendFormatted(IEnumerable<Markup> parts) => html.Append(Markup.Join(parts));
}
