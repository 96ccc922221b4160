namespace Receivables.Functions.Intake;

/// <summary>What is wrong with a request, by field as the sender wrote it: <c>debtor.email</c>.</summary>
public sealed class Faults
{
    private readonly SortedDictionary<string, List<string>> byField = new(StringComparer.Ordinal);

    public int Count => byField.Count;

    public bool Any => byField.Count > 0;

    public IReadOnlyDictionary<string, List<string>> ByField => byField;

    public static Faults Of(IEnumerable<(string Field, string Fault)> faults)
    {
        var all = new Faults();
        foreach (var (field, fault) in faults)
        {
            all.Add(field, fault);
        }

        return all;
    }

    public void Add(string field, string fault)
    {
        if (!byField.TryGetValue(field, out var faults))
        {
            byField[field] = faults = [];
        }

        faults.Add(fault);
    }

    /// <summary>Adds the fault unless the condition holds; says whether it held.</summary>
    public bool Require(bool holds, string field, string fault)
    {
        if (!holds)
        {
            Add(field, fault);
        }

        return holds;
    }
}
