namespace Receivables.Local.DurableEngine;

/// <summary>What an instance id may look like.</summary>
internal static class InstanceIds
{
    private const int MaxLength = 100;

    /// <summary>What the client throws where it needs an instance that does not exist.</summary>
    internal static ArgumentException Unknown(string instanceId) =>
        new($"An orchestration with the instanceId {instanceId} was not found.", nameof(instanceId));

    /// <summary>Throws <see cref="ArgumentException"/> for an id that the platform would refuse.</summary>
    internal static void Check(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (instanceId.StartsWith('@'))
        {
            throw new ArgumentException(
                $"The instance id '{instanceId}' starts with @, which is kept for entities.", nameof(instanceId));
        }

        if (instanceId.Length > MaxLength)
        {
            throw new ArgumentException(
                $"The instance id '{instanceId}' has {instanceId.Length} characters; at most {MaxLength} are allowed.",
                nameof(instanceId));
        }

        foreach (var character in instanceId)
        {
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character))
            {
                throw new ArgumentException(
                    $"The instance id '{instanceId}' holds one of / \\ # ? or a control character; leave it out.",
                    nameof(instanceId));
            }
        }
    }
}
