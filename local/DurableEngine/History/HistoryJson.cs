using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Local.DurableEngine;

/// <summary>One line of JSON per record, readable in any table explorer.</summary>
[JsonSerializable(typeof(HistoryRecord))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(List<OpenTimer>))]
[JsonSerializable(typeof(IReadOnlyList<OpenTimer>))]
[JsonSerializable(typeof(ParentLink))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    /// <summary>Payloads are JSON themselves; with the usual encoder every quote in them would take six characters.</summary>
    internal static HistoryJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
