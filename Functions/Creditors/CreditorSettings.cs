using System.Text.Json;
using System.Text.Json.Nodes;
using Receivables.Domain;
using Receivables.Functions.Http;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Creditors;

/// <summary>
/// Changes a creditor's settings: a field that is sent counts, one that is missing keeps its value. Every change is a
/// version with who and why. Where money goes and which ladder holds are changed by two people: the first proposes, the
/// second sends the same.
/// </summary>
public sealed class CreditorSettings(CreditorStore creditors, CreditorCheck check, TimeProvider time)
{
    private const string Hidden = "********";

    /// <summary>What the body may hold besides the settings.</summary>
    private static readonly string[] NoSettings = ["id", "version", "state", "liveSince", "pending", "by", "reason"];

    public async Task<SettingsAnswer> Change(
        CanonicalId id, Creditor? known, JsonObject body, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(caller);
        var faults = new Faults();
        var input = Read(known, body, faults);
        if (input is not null)
        {
            Merge(faults, await check.FaultsOf(id, input, cancellation));
        }

        Expected(faults, id, known, body);
        if (input is null || faults.Any)
        {
            return new SettingsAnswer(SettingsOutcome.Wrong) { Faults = faults };
        }

        var by = caller.ActsAs(Text(body, "by"));
        var reason = Text(body, "reason") ?? "settings";
        var current = known ?? new Creditor(Original(body, id), 0, input.Name!, input.Country!);
        var wanted = input.On(current);
        if (known is not null && Plain(known) == Plain(wanted))
        {
            return new SettingsAnswer(SettingsOutcome.Same) { Creditor = known };
        }

        if (known is null || !NeedsTwo(known, wanted))
        {
            return await Keep(wanted with { Version = current.Version + 1 }, by, reason, cancellation);
        }

        var proposal = await creditors.Proposed(id, cancellation);
        if (proposal is null || proposal.Content != Plain(wanted) || proposal.Version != current.Version)
        {
            await creditors.Propose(
                id, new CreditorProposal(Plain(wanted), current.Version, by, reason, time.GetUtcNow()), cancellation);
            return new SettingsAnswer(SettingsOutcome.Proposed) { Creditor = known, ProposedBy = by };
        }

        return string.Equals(proposal.By, by, StringComparison.OrdinalIgnoreCase)
            ? new SettingsAnswer(SettingsOutcome.Proposed) { Creditor = known, ProposedBy = by }
            : await Keep(
                wanted with { Version = current.Version + 1 }, $"{proposal.By} and {by}", proposal.Reason, cancellation);
    }

    /// <summary>The settings as an answer shows them: what is secret is hidden but for its end.</summary>
    public static CreditorInput Shown(Creditor creditor)
    {
        var input = CreditorInput.Of(creditor);
        return input with
        {
            Psp = input.Psp is { Key: { } key } psp ? psp with { Key = Mask(key) } : input.Psp,
            Sources = [.. input.Sources!.Select(source => source with { Secrets = [.. source.Secrets.Select(Mask)] })],
        };
    }

    internal static string Mask(string secret) => Hidden + (secret.Length > 12 ? secret[^4..] : "");

    private async Task<SettingsAnswer> Keep(
        Creditor creditor, string by, string reason, CancellationToken cancellation) =>
        await creditors.Keep(creditor, by, reason, cancellation)
            ? new SettingsAnswer(SettingsOutcome.Changed) { Creditor = creditor }
            : new SettingsAnswer(SettingsOutcome.Overtaken);

    private static bool NeedsTwo(Creditor known, Creditor wanted) =>
        !known.Accounts.SequenceEqual(wanted.Accounts) || known.Policy != wanted.Policy
        || !Same(known.Policies, wanted.Policies) || !Same(known.CategoryPolicies, wanted.CategoryPolicies);

    private static bool Same<T>(IReadOnlyDictionary<T, string> one, IReadOnlyDictionary<T, string> other) =>
        one.Count == other.Count && one.All(each => other.Any(
            same => EqualityComparer<T>.Default.Equals(same.Key, each.Key) && same.Value == each.Value));

    /// <summary>Everything that can be changed, in one text.</summary>
    private static string Plain(Creditor creditor) => JsonSerializer.Serialize(CreditorInput.Of(creditor), JsonBody.Format);

    private static string? Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is > 0 and <= 200 ? text : null;

    private static string Original(JsonObject body, CanonicalId id) =>
        Text(body, "id") is { } given && CanonicalId.FaultOf(given) is null ? given.Trim() : id.Value.ToLowerInvariant();

    private static void Expected(Faults faults, CanonicalId id, Creditor? known, JsonObject body)
    {
        faults.Require(
            Text(body, "id") is not { } given || CanonicalId.FaultOf(given) is null && CanonicalId.Of(given) == id,
            "id",
            "is not the id in the path.");
        faults.Require(
            body["version"] is not JsonValue value || value.TryGetValue<int>(out var version) && version == (known?.Version ?? 0),
            "version",
            $"is not the current one, {known?.Version ?? 0}: read it again, somebody changed it.");
        var state = (known?.State ?? CreditorState.Test).ToString();
        faults.Require(
            Text(body, "state") is not { } told || string.Equals(told, state, StringComparison.OrdinalIgnoreCase),
            "state",
            "is changed by go-live, stop and resume.");
    }

    /// <summary>The settings as they would be: what was sent over what is known.</summary>
    private static CreditorInput? Read(Creditor? known, JsonObject body, Faults faults)
    {
        var whole = known is null
            ? []
            : JsonSerializer.SerializeToNode(CreditorInput.Of(known), JsonBody.Format)!.AsObject();
        foreach (var (name, value) in body.Where(each => !NoSettings.Contains(each.Key, StringComparer.Ordinal)))
        {
            whole[name] = value?.DeepClone();
        }

        try
        {
            return Unmasked(known, whole.Deserialize<CreditorInput>(JsonBody.Format)!);
        }
        catch (JsonException wrong)
        {
            var field = wrong.Path is { Length: > 2 } path ? path.TrimStart('$', '.') : "body";
            faults.Add(
                field,
                wrong.Message.Contains("could not be mapped", StringComparison.Ordinal)
                    ? "is no setting of a creditor: see /api/openapi.json."
                    : "has a value of the wrong kind: see /api/openapi.json.");
            return null;
        }
    }

    /// <summary>A secret that comes back as it was shown is the one that is known.</summary>
    private static CreditorInput Unmasked(Creditor? known, CreditorInput input)
    {
        var secrets = (known?.Sources ?? []).SelectMany(source => source.Secrets).ToList();
        return input with
        {
            Sources = input.Sources is null
                ? null
                : [.. input.Sources.Select(source => source with
                {
                    Secrets = [.. (source.Secrets ?? []).Select(each => secrets.Find(secret => Mask(secret) == each) ?? each)],
                })],
            Psp = input.Psp is { Key: { } key } psp && known?.Psp?.Key is { } own && Mask(own) == key
                ? psp with { Key = own }
                : input.Psp,
        };
    }

    private static void Merge(Faults into, Faults from)
    {
        foreach (var (field, texts) in from.ByField)
        {
            texts.ForEach(text => into.Add(field, text));
        }
    }
}
