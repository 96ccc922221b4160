using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>Money in stored JSON: <c>"1210.00 EUR"</c>, exact and readable.</summary>
public sealed class MoneyFormat : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var parts = text.Split(' ');
        return parts is [var amount, var currency]
            && decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact)
            ? Money.Of(exact, new Currency(currency))
            : throw new JsonException($"'{text}' is no amount such as \"1210.00 EUR\".");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
