using System.Text.Json;
using System.Text.Json.Nodes;
using Receivables.Domain;
using Receivables.Functions.Creditors;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>A creditor as answers show it; secrets only by their end.</summary>
internal static class CreditorView
{
    public static JsonObject Of(Creditor creditor, string? proposedBy)
    {
        var view = new JsonObject
        {
            ["id"] = creditor.Id,
            ["version"] = creditor.Version,
            ["state"] = InvoiceView.Camel(creditor.State.ToString()),
            ["liveSince"] = creditor.LiveSince?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        };
        if (proposedBy is not null)
        {
            view["pending"] = $"a change by {proposedBy} waits for a second person, who sends the same";
        }

        foreach (var (name, value) in Settings(creditor))
        {
            view[name] = value?.DeepClone();
        }

        return view;
    }

    /// <summary>Who changed what: of each version the fields that differ from the one before.</summary>
    public static object Audit(IReadOnlyList<CreditorVersion> versions) => versions.Select((version, at) => new
    {
        version = version.Creditor.Version,
        at = version.At,
        by = version.By,
        reason = version.Reason,
        state = InvoiceView.Camel(version.Creditor.State.ToString()),
        changes = at == 0 ? [] : Changes(Settings(versions[at - 1].Creditor), Settings(version.Creditor)),
    });

    private static IReadOnlyList<object> Changes(JsonObject before, JsonObject after) =>
    [
        .. after.Where(each => !JsonNode.DeepEquals(each.Value, before[each.Key])).Select(each => new
        {
            field = each.Key, before = before[each.Key]?.DeepClone(), after = each.Value?.DeepClone(),
        }),
    ];

    private static JsonObject Settings(Creditor creditor) =>
        JsonSerializer.SerializeToNode(CreditorSettings.Shown(creditor), JsonBody.Format)!.AsObject();
}
