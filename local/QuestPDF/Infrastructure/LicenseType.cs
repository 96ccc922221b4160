namespace QuestPDF.Infrastructure;

public enum LicenseType
{
    Evaluation = 0,
    Community = 1,
    Professional = 2,
    Enterprise = 3,
}
