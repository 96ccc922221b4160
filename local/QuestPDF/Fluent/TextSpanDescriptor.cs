using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

public class TextSpanDescriptor
{
    internal TextSpanDescriptor(TextSpan span) => Span = span;

    internal TextSpan Span { get; }

    internal void Change(Func<TextStyle, TextStyle> change) => Span.Style = change(Span.Style);
}
