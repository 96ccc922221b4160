namespace Receivables.Functions.Storage;

/// <summary>A change of settings that waits for a second person.</summary>
/// <param name="Content">The settings as they would be, in one text.</param>
/// <param name="Version">The version that they would follow.</param>
public sealed record CreditorProposal(string Content, int Version, string By, string Reason, DateTimeOffset At);
