using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>
/// How events stand in the ledger: JSON with the type name beside it. Readable by every later version, since events
/// only
/// grow; a type that is not known is a newer program's and throws.
/// </summary>
public static class EventFormat
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MoneyFormat(), new PercentageFormat() },
    };

    private static readonly Dictionary<string, Type> Types = typeof(InvoiceEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(InvoiceEvent)))
        .ToDictionary(type => type.Name);

    /// <summary>Every event type by its wire name.</summary>
    public static IReadOnlyCollection<string> Names => Types.Keys;

    public static (string Type, string Json) Write(InvoiceEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return (happened.GetType().Name, JsonSerializer.Serialize(happened, happened.GetType(), Format));
    }

    public static InvoiceEvent Read(string type, string json) =>
        Types.TryGetValue(type, out var known)
            ? (InvoiceEvent)JsonSerializer.Deserialize(json, known, Format)!
            : throw new NotSupportedException($"The ledger holds an event '{type}' that this program does not know.");
}
