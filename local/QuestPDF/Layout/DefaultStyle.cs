using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Sets the text style of everything inside.</summary>
internal sealed class DefaultStyle(TextStyle style) : Container
{
    protected override Preparation ForChildren(Preparation preparation) =>
        preparation with { InheritedStyle = preparation.Context.Styles.Merge(style, preparation.InheritedStyle) };
}
