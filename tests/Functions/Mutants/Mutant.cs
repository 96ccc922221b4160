namespace Receivables.Functions.Tests.Mutants;

/// <summary>A request that differs from an accepted one in one field.</summary>
/// <param name="Kind">What it was drawn from.</param>
/// <param name="Change">What was changed, for the message of a test that fails.</param>
internal sealed record Mutant(string Kind, string Path, string Type, byte[] Body, string Change);
