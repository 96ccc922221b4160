using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

internal sealed class Alignment : Container
{
    public HorizontalAlignment? Horizontal { get; set; }

    public VerticalAlignment? Vertical { get; set; }

    protected override void Paint(Size space)
    {
        var plan = MeasureChild(space);
        if (plan.IsEmpty || plan.IsWrap)
        {
            return;
        }

        var size = new Size(
            Horizontal is null ? space.Width : plan.Width,
            Vertical is null ? space.Height : plan.Height);

        var x = (space.Width - size.Width) * Horizontal switch
        {
            HorizontalAlignment.Center => 0.5f,
            HorizontalAlignment.Right => 1,
            _ => 0,
        };

        var y = (space.Height - size.Height) * Vertical switch
        {
            VerticalAlignment.Middle => 0.5f,
            VerticalAlignment.Bottom => 1,
            _ => 0,
        };

        DrawChildAt(x, y, size);
    }
}
