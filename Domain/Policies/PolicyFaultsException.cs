namespace Receivables.Domain;

/// <summary>
/// A policy cannot be used; <see cref="Faults"/> names every field that is wrong and what it should be.
/// </summary>
public sealed class PolicyFaultsException(string policy, IReadOnlyList<string> faults)
    : Exception($"Policy {policy} cannot be used: {string.Join(" ", faults)}")
{
    public string Policy { get; } = policy;

    public IReadOnlyList<string> Faults { get; } = faults;
}
