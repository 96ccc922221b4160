using System.Text.Json;

namespace Receivables.Domain;

/// <summary>Names a quantity of the law: its country (<c>nl</c>, <c>be</c>, <c>eu</c>) and its file.</summary>
public abstract class StatuteKey(string country, string quantity, string unit)
{
    public string Country { get; } = country;

    public string Quantity { get; } = quantity;

    /// <summary>What its values are, as the file says it: <c>percent per year</c>, <c>euro</c>, <c>days</c>.</summary>
    public string Unit { get; } = unit;

    /// <summary>The name of its file without extension, such as <c>nl/trade-interest</c>.</summary>
    public string Path => $"{Country}/{Quantity}";

    public override string ToString() => Path;

    /// <summary>The statute that stands in a file of this quantity.</summary>
    internal abstract object Read(JsonElement file);

    /// <summary>The statute with one row more, read from data.</summary>
    internal abstract object Extend(object statute, JsonElement row);
}
