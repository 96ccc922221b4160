namespace QuestPDF.Infrastructure;

public enum Unit
{
    Point = 0,
    Meter = 1,
    Centimetre = 2,
    Millimetre = 3,
    Feet = 4,
    Inch = 5,

    /// <summary>A thousandth of an inch.</summary>
    Mil = 6,
}
