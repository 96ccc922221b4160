using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>A message that breaks a rule; it may not leave as long as it does.</summary>
public sealed class FaultyMessageException(MessageKind kind, IReadOnlyList<MessageFault> faults)
    : InvalidOperationException($"A {kind} has faults and may not leave: {string.Join("; ", faults)}")
{
    public IReadOnlyList<MessageFault> Faults { get; } = faults;
}
