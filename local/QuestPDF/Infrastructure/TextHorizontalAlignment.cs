namespace QuestPDF.Infrastructure;

public enum TextHorizontalAlignment
{
    Left = 0,
    Center = 1,
    Right = 2,
    Justify = 3,
    Start = 4,
    End = 5,
}
