namespace QuestPDF.Infrastructure;

public enum HorizontalAlignment
{
    Left = 0,
    Center = 1,
    Right = 2,
}
