namespace Receivables.Domain;

/// <summary>One thing that is wrong with a message; as long as there is one it may not be sent.</summary>
/// <param name="Rule">The short name of the rule, such as <c>iban</c>.</param>
/// <param name="What">What was expected and what was found.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Part">Where it stands.</param>
public sealed record MessageFault(string Rule, string What, string Source, MessagePart Part)
{
    /// <summary>A fault of the facts: whatever the text says, it cannot be right.</summary>
    internal static MessageFault InFacts(string rule, string what, string source) =>
        new(rule, what, source, MessagePart.Facts);

    public override string ToString() => $"{Rule} ({Part}): {What} [{Source}]";
}
