namespace Receivables.Domain;

/// <summary>An amount of euros that stands in a text.</summary>
/// <param name="Amount">The sum, without its sign.</param>
/// <param name="Written">As it was written, without currency.</param>
/// <param name="IsForeignForm">
/// Written in the form of another language, so that a reader may take it for another sum.
/// </param>
public sealed record FoundAmount(Money Amount, string Written, bool IsForeignForm);
