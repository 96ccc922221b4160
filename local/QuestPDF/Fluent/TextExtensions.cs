using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

/// <summary>Text in a container that aligns to the left, centre or right aligns its lines the same way.</summary>
public static class TextExtensions
{
    public static void Text(this IContainer element, Action<TextDescriptor> content)
    {
        var descriptor = new TextDescriptor();
        descriptor.Block.Alignment = AlignmentOf(element);
        content?.Invoke(descriptor);
        descriptor.AddTo(element);
    }

    /// <summary>Null draws nothing.</summary>
    public static TextBlockDescriptor Text(this IContainer container, string? text)
    {
        var block = new TextBlock();
        var span = new TextSpan { Text = text ?? string.Empty };
        if (text is not null)
        {
            block.Alignment = AlignmentOf(container);
            block.Spans.Add(span);
            container.Put(block);
        }

        return new TextBlockDescriptor(block, span);
    }

    private static TextHorizontalAlignment? AlignmentOf(IContainer container) =>
        (TextHorizontalAlignment?)(int?)(container as Alignment)?.Horizontal;
}
