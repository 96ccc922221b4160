namespace Receivables.Domain;

/// <summary>
/// The character sets of the payload by their number; the fifth ISO part of the standard is not offered.
/// </summary>
public enum EpcCharacterSet
{
    Utf8 = 1,
    Iso8859Part1 = 2,
    Iso8859Part2 = 3,
    Iso8859Part4 = 4,
    Iso8859Part5 = 5,
    Iso8859Part7 = 6,
    Iso8859Part15 = 8,
}
