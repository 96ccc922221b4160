namespace Receivables.Domain;

/// <summary>
/// A ladder: ordered stages and an end. It is frozen into an invoice at registration by id and version; statutes are
/// not part of it, they are looked up per day.
/// </summary>
/// <param name="Regime">The law that its texts and amounts follow; null where it sends nothing.</param>
/// <param name="RemindersBeforeNotice">How many reminders must have been served before a formal notice may go.</param>
public sealed record Policy(
    string Id,
    int Version,
    string Description,
    Regime? Regime,
    int RemindersBeforeNotice,
    IReadOnlyList<PolicyStage> Stages,
    PolicyEnd End)
{
    public PolicyStage? Stage(string id) => Stages.FirstOrDefault(stage => stage.Id == id);

    /// <summary>The stages that have not been done, in order, starting after the last one that was.</summary>
    public IEnumerable<PolicyStage> After(string? stageId)
    {
        var at = stageId is null ? -1 : Stages.ToList().FindIndex(stage => stage.Id == stageId);
        return Stages.Skip(at + 1);
    }

    public override string ToString() => $"{Id} v{Version}";
}
