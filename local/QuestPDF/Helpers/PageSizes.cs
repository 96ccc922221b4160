namespace QuestPDF.Helpers;

/// <summary>Usual paper sizes in points, upright.</summary>
public static class PageSizes
{
    public const int PointsPerInch = 72;

    public static PageSize A3 => new(842, 1191);

    public static PageSize A4 => new(595, 842);

    public static PageSize A5 => new(420, 595);

    public static PageSize A6 => new(298, 420);

    public static PageSize EnvC4 => new(649, 918);

    public static PageSize EnvDL => new(312, 624);

    public static PageSize Letter => new(612, 792);
}
