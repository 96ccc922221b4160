using System.Text.Json;

namespace Receivables.Domain;

/// <summary>The units in which the law counts, each with the type that holds it.</summary>
internal static class StatuteUnits
{
    public static StatuteKey<Percentage> PercentPerYear(string country, string quantity) =>
        new(country, quantity, "percent per year", value => new Percentage(StatuteJson.AsNumber(value)));

    public static StatuteKey<Percentage> Percent(string country, string quantity) =>
        new(country, quantity, "percent", value => new Percentage(StatuteJson.AsNumber(value)));

    public static StatuteKey<Money> Euro(string country, string quantity) =>
        new(country, quantity, "euro", value => Money.Euro(StatuteJson.AsNumber(value)));

    public static StatuteKey<Days> Days(string country, string quantity) =>
        new(country, quantity, "days", value => new Days(StatuteJson.AsCount(value)));

    public static StatuteKey<int> Years(string country, string quantity) =>
        new(country, quantity, "years", value => StatuteJson.AsCount(value));

    /// <summary>A value of several members, read by its own type.</summary>
    public static StatuteKey<T> Table<T>(string country, string quantity, string unit, Func<JsonElement, T> read) =>
        new(country, quantity, unit, read);
}
