namespace Receivables.Domain;

/// <summary>A system that posts for a creditor.</summary>
/// <param name="Secrets">Those in force, newest first; two while a secret rotates, none where no signature is
/// asked.</param>
public sealed record WebhookSource(string Name, IReadOnlyList<string> Secrets);
