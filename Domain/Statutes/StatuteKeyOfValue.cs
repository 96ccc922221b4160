using System.Text.Json;

namespace Receivables.Domain;

/// <summary>Names a quantity of the law whose values are of one type.</summary>
public sealed class StatuteKey<T> : StatuteKey
{
    private readonly Func<JsonElement, T> readValue;

    internal StatuteKey(string country, string quantity, string unit, Func<JsonElement, T> readValue)
        : base(country, quantity, unit) => this.readValue = readValue;

    internal override object Read(JsonElement file) => StatuteReader.Statute(this, file, readValue);

    internal override object Extend(object statute, JsonElement row) =>
        ((Statute<T>)statute).With(StatuteReader.Row(this, row, readValue));
}
