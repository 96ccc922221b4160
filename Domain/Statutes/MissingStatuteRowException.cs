using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// No row of a statute holds on the day asked. Nothing is guessed: the calculation stops until somebody adds the row.
/// </summary>
public sealed class MissingStatuteRowException(string country, string quantity, DateOnly day, DateOnly missingFrom)
    : InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
        $"{country}/{quantity} has no row for {day:yyyy-MM-dd}: add the row that holds from {missingFrom:yyyy-MM-dd}."))
{
    /// <summary>The folder of the statute: <c>nl</c>, <c>be</c> or <c>eu</c>.</summary>
    public string Country { get; } = country;

    public string Quantity { get; } = quantity;

    /// <summary>The day that was asked for.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>The effective day of the row to add: the first day of the gap that holds the day.</summary>
    public DateOnly MissingFrom { get; } = missingFrom;
}
