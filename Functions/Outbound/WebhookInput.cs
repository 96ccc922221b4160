using Receivables.Functions.Intake;

namespace Receivables.Functions.Outbound;

/// <summary>A subscription as it is asked for.</summary>
/// <param name="Events">The kinds to be told of; none means all.</param>
public sealed record WebhookInput(string? Url, IReadOnlyList<string>? Events, string? Secret)
{
    private const int ShortestSecret = 16;

    private const int LongestUrl = 2000;

    internal Faults FaultsFor(HookSender sender)
    {
        var faults = new Faults();
        if (string.IsNullOrWhiteSpace(Url))
        {
            faults.Add("url", "is missing: the address that events are posted to.");
        }
        else if (Url.Length > LongestUrl)
        {
            faults.Add("url", "has at most 2,000 characters.");
        }
        else if (sender.FaultOf(Url) is { } fault)
        {
            faults.Add("url", fault);
        }

        if (Events?.FirstOrDefault(kind => !OutboundEvents.Kinds.Contains(kind)) is { } unknown)
        {
            faults.Add("events", $"'{unknown}' is none of {string.Join(", ", OutboundEvents.Kinds)}.");
        }

        if (Secret is null or { Length: < ShortestSecret or > 200 })
        {
            faults.Add("secret", "is missing, too short or too long: 16 to 200 characters, best whsec_ and base64 of 32 random bytes.");
        }

        return faults;
    }

    /// <summary>The subscription; a new secret comes before the one in force, which stays until the next change.</summary>
    internal Subscription After(Subscription? before, string id) => new(
        id,
        Url!,
        Events ?? [],
        before is null || before.Secrets[0] == Secret ? [Secret!] : [Secret!, before.Secrets[0]]);
}
