using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;

namespace QuestPDF.Helpers;

public sealed class PageSize
{
    public readonly float Width;
    public readonly float Height;

    public PageSize(float width, float height, Unit unit = Unit.Point)
    {
        Width = width.ToPoints(unit);
        Height = height.ToPoints(unit);
    }

    public static implicit operator Size(PageSize pageSize) => new(pageSize.Width, pageSize.Height);
}
