using System.Globalization;

namespace Receivables.Domain;

/// <summary>A number of calendar days, zero or more: the length of a term.</summary>
public readonly record struct Days
{
    public Days(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    public int Count { get; }

    /// <summary>The day on which a term ends that starts on the day after <paramref name="day"/>.</summary>
    public static DateOnly operator +(DateOnly day, Days term) => day.AddDays(term.Count);

    /// <summary>The days after <paramref name="day"/> up to and including <paramref name="lastDay"/>.</summary>
    public static Days Between(DateOnly day, DateOnly lastDay) => new(lastDay.DayNumber - day.DayNumber);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} days");
}
