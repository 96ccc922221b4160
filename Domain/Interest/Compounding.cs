namespace Receivables.Domain;

/// <summary>Whether interest bears interest.</summary>
public enum Compounding
{
    /// <summary>Never: interest runs over the principal alone.</summary>
    None,

    /// <summary>After each full year the interest of that year joins the sum that bears interest.</summary>
    Yearly,
}
