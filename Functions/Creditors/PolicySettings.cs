using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Creditors;

/// <summary>
/// A creditor's own policies: checked against the schema, kept as versions. A first version harms nobody until it is
/// chosen, which takes two people; a change of one that may be in use takes two itself.
/// </summary>
public sealed partial class PolicySettings(PolicyShelf shelf)
{
    public async Task<(SettingsOutcome Outcome, Policy? Policy, Faults Faults)> Put(
        Creditor creditor, string id, JsonObject body, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(body);
        var (owner, faults) = (CanonicalId.Of(creditor.Id), new Faults());
        var current = await shelf.Find(owner, id, cancellation);
        faults.Require(shelf.Shipped.Find(id) is null, "id", $"'{id}' ships with the product: choose another id.");
        var document = (JsonObject)body.DeepClone();
        document.Remove("by");
        document.Remove("reason");
        document["id"] ??= id;
        document["version"] = (current?.Version ?? 0) + 1;
        var policy = faults.Any ? null : Read(document.ToJsonString(), faults);
        faults.Require(policy is null || policy.Id == id, "id", "is not the id in the path.");
        if (policy is null || faults.Any)
        {
            return (SettingsOutcome.Wrong, null, faults);
        }

        var json = document.ToJsonString();
        if (current is not null)
        {
            if (Same(current, document, await shelf.Own(owner, cancellation)))
            {
                return (SettingsOutcome.Same, current, faults);
            }

            var proposal = await shelf.Proposal(owner, id, null, by, cancellation);
            if (proposal is not { } first || first.Json != json
                || string.Equals(first.By, by, StringComparison.OrdinalIgnoreCase))
            {
                await shelf.Proposal(owner, id, json, by, cancellation);
                return (SettingsOutcome.Proposed, current, faults);
            }

            by = $"{first.By} and {by}";
        }

        return await shelf.Keep(owner, policy, json, by, cancellation)
            ? (SettingsOutcome.Changed, policy, faults)
            : (SettingsOutcome.Overtaken, current, faults);
    }

    private static bool Same(
        Policy current, JsonObject wanted, IReadOnlyList<(Policy Policy, string Json, string By)> own)
    {
        var known = JsonNode.Parse(own.First(each => each.Policy.Id == current.Id).Json)!.AsObject();
        var asked = (JsonObject)wanted.DeepClone();
        asked["version"] = current.Version;
        return JsonNode.DeepEquals(known, asked);
    }

    private static Policy? Read(string json, Faults faults)
    {
        try
        {
            return PolicyReader.Read(json);
        }
        catch (PolicyFaultsException wrong)
        {
            foreach (var fault in wrong.Faults)
            {
                faults.Add(FieldOf(fault), fault);
            }
        }
        catch (JsonException wrong)
        {
            faults.Add(wrong.Path ?? "policy", "has a value of the wrong kind.");
        }

        return null;
    }

    /// <summary>The field that a fault of the schema names: <c>stages[1].message</c>.</summary>
    private static string FieldOf(string fault)
    {
        var match = Named().Match(fault);
        if (!match.Success)
        {
            return "policy";
        }

        var stage = match.Groups["stage"].Value;
        var field = match.Groups["field"].Value;
        return (stage, field) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $"{stage}.{field}",
            ({ Length: > 0 }, _) => stage,
            _ => field,
        };
    }

    [GeneratedRegex(@"^(?:\$\.?)?(?:(?<stage>stages\[\d+\])[^:']*:?\s*)?(?:[^']*?'(?<field>[A-Za-z.]+)'|(?<field>[a-z][A-Za-z.]*):)?",
        RegexOptions.None, 1000)]
    private static partial Regex Named();
}
