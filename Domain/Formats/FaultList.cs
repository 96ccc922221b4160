namespace Receivables.Domain;

/// <summary>
/// What a reader finds wrong while it goes on. After the twentieth fault, or a fatal one, it gives up.
/// </summary>
internal sealed class FaultList
{
    private const int Most = 20;

    private readonly List<FormatFault> faults = [];

    public bool IsGivenUp { get; private set; }

    public int Count => faults.Count;

    public IReadOnlyList<FormatFault> All => faults;

    public void Add(int line, string field, string message)
    {
        if (IsGivenUp) return;
        if (faults.Count < Most) faults.Add(new FormatFault(line, field, message));
        else Fatal(line, field, "There are more faults than these; reading stopped here.");
    }

    /// <summary>Adds a fault after which nothing more can be read.</summary>
    public void Fatal(int line, string field, string message)
    {
        if (!IsGivenUp) faults.Add(new FormatFault(line, field, message));
        IsGivenUp = true;
    }

    /// <summary>Notes what does not stop the reading; after the twentieth nothing more is noted.</summary>
    public void Note(int line, string field, string message)
    {
        if (faults.Count < Most) faults.Add(new FormatFault(line, field, message));
    }
}
