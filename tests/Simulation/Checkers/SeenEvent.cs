using System.Text.Json;

namespace Receivables.Simulation.Tests;

/// <summary>One line of a timeline.</summary>
internal sealed record SeenEvent(DateTimeOffset At, string Type, string Text, JsonElement Data)
{
    public static SeenEvent Read(JsonElement line) => new(
        line.GetProperty("at").GetDateTimeOffset(),
        line.GetProperty("type").GetString()!,
        line.GetProperty("text").GetString()!,
        line.GetProperty("data"));

    public string Word(string name) => Data.GetProperty(name).GetString()!;

    public string? WordOrNull(string name) =>
        Data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public int Number(string name) => Data.GetProperty(name).GetInt32();

    public DateOnly? Day(string name) => WordOrNull(name) is { } text ? DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>An amount of money, which the ledger keeps as a number or with its currency.</summary>
    public decimal Money(string name) =>
        !Data.TryGetProperty(name, out var value) ? 0m
        : value.ValueKind == JsonValueKind.Object ? value.GetProperty("amount").GetDecimal()
        : value.ValueKind == JsonValueKind.String ? ReadText(value.GetString()!)
        : value.GetDecimal();

    private static decimal ReadText(string text) => decimal.Parse(
        text.Split(' ').First(part => part.Any(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
}
