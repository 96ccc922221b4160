namespace QuestPDF.Infrastructure;

public enum VerticalAlignment
{
    Top = 0,
    Middle = 1,
    Bottom = 2,
}
