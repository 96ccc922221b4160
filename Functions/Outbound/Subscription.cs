namespace Receivables.Functions.Outbound;

/// <summary>Somebody outside who asked to be told.</summary>
/// <param name="Url">Where events are posted to.</param>
/// <param name="Events">The kinds asked for; none means all.</param>
/// <param name="Secrets">What events are signed with, newest first; two while a secret rotates.</param>
public sealed record Subscription(string Id, string Url, IReadOnlyList<string> Events, IReadOnlyList<string> Secrets)
{
    /// <summary>The agency's mailbox; no id that people give can be this.</summary>
    public const string Agency = "!agency";

    public bool Wants(string kind) => Events.Count == 0 || Events.Contains(kind);
}
