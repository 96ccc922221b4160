using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class RowDescriptor
{
    internal RowDescriptor()
    {
    }

    internal Row Row { get; } = new();

    public void Spacing(float spacing, Unit unit = Unit.Point)
    {
        if (spacing < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(spacing), spacing, "The row spacing cannot be negative.");
        }

        Row.Spacing = spacing.ToPoints(unit);
    }

    /// <summary>An item as wide as its content on one line.</summary>
    public IContainer AutoItem() => Add(RowItemKind.Auto, 0);

    public IContainer ConstantItem(float size, Unit unit = Unit.Point) =>
        size < 0
            ? throw new ArgumentOutOfRangeException(nameof(size), size, "The constant item size cannot be negative.")
            : Add(RowItemKind.Constant, size.ToPoints(unit));

    /// <summary>An item that shares, by this number, what the other items leave.</summary>
    public IContainer RelativeItem(float size = 1) =>
        size <= 0
            ? throw new ArgumentOutOfRangeException(nameof(size), size, "A relative item must be larger than zero.")
            : Add(RowItemKind.Relative, size);

    private RowItem Add(RowItemKind kind, float size)
    {
        var item = new RowItem(kind, size);
        Row.Items.Add(item);
        return item;
    }
}
