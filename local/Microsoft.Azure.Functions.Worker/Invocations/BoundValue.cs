namespace Receivables.Local.Functions;

/// <summary>The value of a parameter, or why it has none.</summary>
internal readonly record struct BoundValue(object? Value, string? Fault = null);
