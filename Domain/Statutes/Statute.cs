namespace Receivables.Domain;

/// <summary>
/// One quantity of the law over time: rows that ascend and hold over half-open intervals, and an error, never a
/// guess, for a day that no row holds. Immutable; a new law is a new row.
/// </summary>
public sealed class Statute<T>
{
    private readonly StatuteRow<T>[] rows;
    private readonly DateOnly[] starts;
    private readonly DateOnly[] ends;

    /// <summary>Throws <see cref="StatuteFormatException"/> unless the rows ascend without overlap.</summary>
    public Statute(
        StatuteKey<T> key, string description, StatutePeriod period, IReadOnlyCollection<StatuteRow<T>> rows)
    {
        Key = key;
        Description = description;
        Period = period;
        this.rows = [.. rows];
        starts = [.. this.rows.Select(row => row.From)];
        ends = [.. this.rows.Select((row, index) => EndOf(row, index))];
        Validate();
    }

    public StatuteKey<T> Key { get; }

    /// <summary>What the quantity is, in a sentence that a lawyer can check.</summary>
    public string Description { get; }

    public StatutePeriod Period { get; }

    public IReadOnlyList<StatuteRow<T>> Rows => rows;

    /// <summary>The row that holds on the day; else throws <see cref="MissingStatuteRowException"/>.</summary>
    public StatuteRow<T> On(DateOnly day) => rows[IndexOn(day)];

    /// <summary>The first day on which the row of that index no longer holds.</summary>
    public DateOnly EndOf(int index) => ends[index];

    /// <summary>The index in <see cref="Rows"/> of the row that holds on the day; throws as <see cref="On"/>.</summary>
    public int IndexOn(DateOnly day)
    {
        var index = LastStartedBy(day);
        return index >= 0 && day < ends[index] ? index : throw Missing(day);
    }

    /// <summary>The same statute with one row more; rows that are there already cannot be replaced.</summary>
    public Statute<T> With(StatuteRow<T> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var longer = new Statute<T>(Key, Description, Period, [.. rows.Append(row).OrderBy(each => each.From)]);
        return rows.SkipLast(1).All(old => longer.EndOf(longer.IndexOn(old.From)) == EndOf(IndexOn(old.From)))
            ? longer
            : throw new StatuteFormatException(Key.Path, $"a row from {row.From:O} would cut short one that is there.");
    }

    internal MissingStatuteRowException Missing(DateOnly day)
    {
        var index = LastStartedBy(day);

        // The gap begins where the last row before it ended; before the first row only its own period is known.
        var missingFrom = index >= 0 ? ends[index] : Period.StartOf(day);
        return new MissingStatuteRowException(Key.Country, Key.Quantity, day, missingFrom);
    }

    private int LastStartedBy(DateOnly day)
    {
        var found = Array.BinarySearch(starts, day);
        return found >= 0 ? found : ~found - 1;
    }

    private DateOnly EndOf(StatuteRow<T> row, int index) =>
        row.Until is { } until ? until
        : Period == StatutePeriod.UntilChanged && index + 1 < rows.Length ? rows[index + 1].From
        : Period.EndOf(row.From);

    private void Validate()
    {
        if (rows.Length == 0) throw new StatuteFormatException(Key.Path, "there are no rows.");

        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            var where = $"the row from {row.From:O}";
            if (row.Until is null && row.From != Period.StartOf(row.From))
            {
                throw new StatuteFormatException(Key.Path, $"{where} starts inside a period, so it needs an 'until'.");
            }

            if (ends[index] <= row.From) throw new StatuteFormatException(Key.Path, $"{where} ends before it begins.");
            if (index + 1 < rows.Length && ends[index] > rows[index + 1].From)
            {
                throw new StatuteFormatException(Key.Path, $"{where} still holds when the next begins.");
            }
        }
    }
}
