using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>All that a message becomes before it leaves.</summary>
/// <param name="Mail">The mail, or what a letter says.</param>
/// <param name="Letter">The letter to print; null for a message by mail alone.</param>
/// <param name="Stated">What a notice states about each line, in the order of the lines; null for other messages.</param>
public sealed record Writing(WrittenMessage Mail, BinaryData? Letter, IReadOnlyList<StatedClaim?> Stated)
{
    /// <summary>Original invoice copies that belong in the envelope, by name and hash.</summary>
    public IReadOnlyList<(string Name, string Hash)> Enclosures { get; init; } = [];
}
