namespace QuestPDF.Helpers;

public static class PageSizeExtensions
{
    public static PageSize Portrait(this PageSize size) =>
        new(MathF.Min(size.Width, size.Height), MathF.Max(size.Width, size.Height));

    public static PageSize Landscape(this PageSize size) =>
        new(MathF.Max(size.Width, size.Height), MathF.Min(size.Width, size.Height));
}
