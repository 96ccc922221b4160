namespace Receivables.Domain;

/// <summary>A reference that a payment carries.</summary>
/// <param name="Kind">What it was recognised as.</param>
/// <param name="Value">The electronic form: no spaces, no punctuation where the kind has a check.</param>
/// <param name="IsStructured">Whether it stood in the field for references; else it was found in the text.</param>
public sealed record PaymentReference(PaymentReferenceKind Kind, string Value, bool IsStructured);
