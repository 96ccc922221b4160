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
        var done = from.Stages.Where(stage => invoice.Stages.DoneOn(stage.Id) is not null).ToList();
        var counts = new Dictionary<string, string>();
        var noticed = done.Exists(stage => stage.Kind == StageKind.FormalNotice);
        foreach (var stage in to.Stages)
        {
            var same = done.Find(other => other.Kind == stage.Kind && !counts.ContainsKey(other.Id));
            if (same is not null)
            {
                counts[same.Id] = stage.Id;
            }
            else if (!noticed || stage.Kind >= StageKind.FormalNotice)
            {
                break;
            }
        }

        return [.. done.Select(stage => new CountedStage(stage.Id, counts.GetValueOrDefault(stage.Id), stage.Kind))];
    }
}
