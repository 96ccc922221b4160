namespace Receivables.Domain;

/// <summary>
/// What of one ladder counts in another, so that a change neither repeats a stage nor skips one. Once a formal notice
/// was served everything up to the new ladder's notice counts; before that, the longest beginning of the new ladder of
/// which every stage was done.
/// </summary>
public static class PolicyChange
{
    public static IReadOnlyList<CountedStage> Counted(Invoice invoice, Policy from, Policy to)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var done = Dropped(invoice)
            .Concat(from.Stages.Where(stage => invoice.Stages.DoneOn(stage.Id) is not null).Select(stage => (stage.Id, stage.Kind)))
            .ToList();
        var counts = new Dictionary<string, string>();
        var noticed = done.Exists(stage => stage.Kind == StageKind.FormalNotice);
        foreach (var stage in to.Stages)
        {
            var same = done.Find(other => other.Kind == stage.Kind && !counts.ContainsKey(other.Id));
            if (same.Id is not null)
            {
                counts[same.Id] = stage.Id;
            }
            else if (stage.Kind == StageKind.Courtesy)
            {
                // A friendly word before the due day is not owed to anybody who was reminded already.
            }
            else if (!noticed || stage.Kind >= StageKind.FormalNotice)
            {
                break;
            }
        }

        return
        [
            .. done.DistinctBy(stage => stage.Id)
                .Select(stage => new CountedStage(stage.Id, counts.GetValueOrDefault(stage.Id), stage.Kind)),
        ];
    }

    /// <summary>Stages that left under an earlier ladder and had no place in the one in force: they may have one again.</summary>
    private static IEnumerable<(string Id, StageKind Kind)> Dropped(Invoice invoice) => invoice.Stages.Sent
        .Where(sent => sent is { WasKind: not null, HasFailed: false } && sent.Stage.EndsWith('~'))
        .Select(sent => (sent.Stage, sent.WasKind!.Value))
        .DistinctBy(sent => sent.Stage);
}
