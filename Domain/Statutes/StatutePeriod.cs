namespace Receivables.Domain;

/// <summary>How long a row holds when it does not say so itself.</summary>
public enum StatutePeriod
{
    /// <summary>Until a later row: an article of law, which stays until it is changed.</summary>
    UntilChanged,

    /// <summary>To the end of its half-year: a rate set anew for 1 January and 1 July.</summary>
    HalfYear,

    /// <summary>To the end of its calendar year: a rate set anew for 1 January.</summary>
    Year,
}
