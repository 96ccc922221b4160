namespace Receivables.Domain;

/// <summary>A version of the creditor's general terms and what it agrees about late payment.</summary>
/// <param name="Version">As invoices name it.</param>
/// <param name="InterestPercent">The rate a year that it agrees; null for the statutory one.</param>
/// <param name="Indemnity">Whether it agrees an indemnity (Belgian clause).</param>
public sealed record TermsVersion(string Version, DateOnly From, decimal? InterestPercent, bool Indemnity);
