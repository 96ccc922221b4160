namespace Receivables.Domain;

/// <summary>
/// Something that became of a debtor and stops every message at once, with what the law makes of interest and what a
/// person has to do.
/// </summary>
/// <param name="Name">As in requests and answers.</param>
/// <param name="EndsInterest">Whether interest from that day on cannot be claimed in it.</param>
/// <param name="Source">Where the rule on interest stands.</param>
public sealed record Circumstance(string Name, bool EndsInterest, string ToDo, string Source)
{
    private const string Lodge = "lodge the claim";

    public static IReadOnlyList<Circumstance> All { get; } =
    [
        new("bankruptcy", true, Lodge, "Faillissementswet art. 128; WER art. XX.112"),
        new("moratorium", true, Lodge, "Faillissementswet art. 260 and 214"),
        new("wsnp", true, Lodge, "Faillissementswet art. 303"),
        new("collectiveDebtSettlement", true, Lodge, "Gerechtelijk Wetboek art. 1675/7"),
        new("debtCounselling", false, "answer the debt counsellor", "policy: the code of debt counselling asks for a standstill"),
        new("guardianship", false, "write to the guardian", "BW art. 1:431 and 1:378: only the guardian can act"),
        new("death", false, "find the heirs or the notary", "BW art. 4:182: the debt passes to the heirs"),
    ];

    public static string Names { get; } = $"is one of {string.Join(", ", All.Select(each => each.Name))}.";

    public static Circumstance? Named(string? name) => All.FirstOrDefault(each => each.Name == name);

    /// <summary>The event of an invoice; interest runs to the day before, where the law ends it.</summary>
    public DebtorCircumstance On(DateOnly day, string? representative) =>
        new(Name, day, representative) { InterestUntil = EndsInterest ? day.AddDays(-1) : null };

    public string Task(string? representative) =>
        representative is { Length: > 0 } ? $"{Name}: {ToDo} (with {representative})" : $"{Name}: {ToDo}";
}
