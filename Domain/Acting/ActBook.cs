namespace Receivables.Domain;

/// <summary>Every act on one invoice, by name, and how each is judged.</summary>
public static class ActBook
{
    private static readonly Dictionary<string, ActRule> Rules = new[]
        {
            DisputeActs.All, ArrangementActs.All, HoldActs.All, LadderActs.All, TaskActs.All, EndingActs.All, DebtorActs.All,
        }
        .SelectMany(rules => rules)
        .ToDictionary(rule => rule.Name);

    public static IReadOnlyCollection<ActRule> All => Rules.Values;

    /// <summary>The act of that name; an unknown one is a bug and throws.</summary>
    public static ActRule Named(string name) => Rules[name];

    /// <summary>Judges an act: first its body, then whether the invoice allows it.</summary>
    public static ActVerdict Judge(ActRule rule, ActCase asked)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(asked);
        var faults = FaultsOf(rule, asked);
        if (faults.Count > 0)
        {
            return new ActVerdict.Wrong(faults);
        }

        var ended = asked.Invoice.Ending != InvoiceEnding.None && !rule.AfterTheEnd
            ? $"invoice {asked.Invoice.Facts.Number} has ended: {asked.Invoice.Ending}"
            : null;
        var conflict = ended ?? rule.States.FirstOrDefault(check => !check.Holds(asked))?.Why(asked);
        return conflict is null ? new ActVerdict.Done([.. rule.Becomes(asked)]) : new ActVerdict.Conflicts(conflict);
    }

    /// <summary>What is wrong with the body of an act, by field.</summary>
    public static IReadOnlyList<(string Field, string Fault)> FaultsOf(ActRule rule, ActCase asked)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. rule.Fields.Concat(Common(rule)).Where(check => !check.Holds(asked)).Select(check => (check.Field, check.Fault(asked)))];
    }

    /// <summary>The canonical id of the body, for keys; an id that is none has been refused by then.</summary>
    internal static string Id(ActCase asked) => CanonicalId.Of(asked.Input.Id!).Value;

    /// <summary>Made when it is asked for: the books of acts ask while this class is still being initialised.</summary>
    internal static ActRule.FieldCheck NeedsId => new(
        "id",
        asked => CanonicalId.FaultOf(asked.Input.Id) is null,
        asked => asked.Input.Id is null
            ? "is missing: the act needs a name, so that repeating the request does it once."
            : CanonicalId.FaultOf(asked.Input.Id)!);

    private static IEnumerable<ActRule.FieldCheck> Common(ActRule rule) =>
    [
        new("reason", asked => !rule.NeedsReason || !string.IsNullOrWhiteSpace(asked.Input.Reason), "is missing: say why."),
        new("reason", asked => asked.Input.Reason is null or { Length: <= 1000 }, "has at most 1,000 characters."),
        new("by", asked => !string.IsNullOrWhiteSpace(asked.Input.By), "is missing: say who."),
        new("by", asked => asked.Input.By is null or { Length: <= 200 }, "has at most 200 characters."),
        new("amount", asked => asked.Input.Amount is null || asked.Amount is not null, "has at most two decimals."),
        new("credit", asked => asked.Input.Credit is null || asked.Credit is not null, "has at most two decimals."),
    ];
}
