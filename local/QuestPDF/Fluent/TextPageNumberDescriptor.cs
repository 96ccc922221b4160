using System.Globalization;
using Receivables.Local.Pdf.Layout;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

public sealed class TextPageNumberDescriptor : TextSpanDescriptor
{
    private readonly Func<RenderContext, int?> number;

    internal TextPageNumberDescriptor(TextSpan span, Func<RenderContext, int?> number)
        : base(span)
    {
        this.number = number;
        Format(value => value?.ToString(CultureInfo.CurrentCulture) ?? string.Empty);
    }

    public TextPageNumberDescriptor Format(PageNumberFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Span.PageText = context => formatter(number(context)) ?? string.Empty;
        return this;
    }
}
