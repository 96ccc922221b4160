namespace Receivables.Functions.Calculator;

/// <summary>One fault of a claim to compute.</summary>
/// <param name="Field">The field as the caller writes it, such as <c>payments[1].on</c>.</param>
/// <param name="Value">What the sentence names, such as the choices or a limit; empty where it names nothing.</param>
internal sealed record CalculationFault(string Field, CalculationFaultKind Kind, string Value = "");
