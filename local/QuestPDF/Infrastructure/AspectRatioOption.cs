namespace QuestPDF.Infrastructure;

public enum AspectRatioOption
{
    FitWidth = 0,
    FitHeight = 1,
    FitArea = 2,
}
