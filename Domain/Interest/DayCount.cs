namespace Receivables.Domain;

/// <summary>What part of a year a day is. The law does not say; this is a named setting.</summary>
public enum DayCount
{
    /// <summary>One 365th, also in a leap year, which so yields 366/365 of the yearly rate. The default.</summary>
    Actual365Fixed,

    /// <summary>One 365th in an ordinary year and one 366th in a leap year.</summary>
    ActualActual,
}
