namespace Receivables.Domain;

/// <summary>Says everything that is wrong with a policy document, so that one look at the list mends it.</summary>
internal static class PolicyCheck
{
    public static IReadOnlyList<string> FaultsOf(PolicyDocument policy)
    {
        var faults = new List<string>();
        Require(faults, !string.IsNullOrWhiteSpace(policy.Id), "'id' is missing.");
        Require(faults, policy.Version > 0, "'version' counts from 1.");
        Require(faults, !string.IsNullOrWhiteSpace(policy.Description), "'description' is missing.");
        Require(faults, policy.Stages is not null, "'stages' is missing; a policy without any has an empty list.");
        Require(faults, policy.End?.Kind is not null, "'end.kind' is missing: handover, person, writeOff or dormant.");
        Require(
            faults,
            policy.Regime is null || Regime.All.Any(regime => regime.Name == policy.Regime),
            $"'regime' {policy.Regime} is unknown: {string.Join(", ", Regime.All.Select(regime => regime.Name))}.");
        var stages = policy.Stages ?? [];
        foreach (var (stage, at) in stages.Select((stage, at) => (stage, at)))
        {
            Stage(faults, policy, stage, $"stages[{at}] {stage.Id}", stages.Take(at).ToList());
        }

        End(faults, policy, stages);
        return faults;
    }

    private static void Stage(
        List<string> faults,
        PolicyDocument policy,
        PolicyDocument.StageDocument stage,
        string where,
        List<PolicyDocument.StageDocument> earlier)
    {
        Require(faults, !string.IsNullOrWhiteSpace(stage.Id), $"{where}: 'id' is missing.");
        Require(faults, earlier.All(other => other.Id != stage.Id), $"{where}: the id is used twice.");
        Require(faults, stage.Kind is not null, $"{where}: 'kind' is missing.");
        Require(
            faults,
            stage.From == StageTrigger.Due
                || earlier.Any(other => stage.From == StageTrigger.Term || other.Id == stage.From),
            $"{where}: 'from' must be 'due', or, after an earlier stage, 'term' or the id of one.");
        Require(
            faults,
            stage.Days >= 0 || (stage.From == StageTrigger.Due && stage.Kind == StageKind.Courtesy),
            $"{where}: only a courtesy may come before the due day.");
        var isWritten = stage.Kind != StageKind.Call;
        Require(faults, !isWritten || stage.Message is not null, $"{where}: 'message' is missing.");
        Require(faults, !isWritten || stage.Channels is { Count: > 0 }, $"{where}: 'channels' is missing.");
        Require(faults, !isWritten || policy.Regime is not null, $"{where}: the policy needs a 'regime'.");
        Require(
            faults,
            stage.TermDays is null or (> 0 and <= 7),
            $"{where}: 'termDays' of an ordinary message is 1 to 7.");
    }

    private static void End(
        List<string> faults, PolicyDocument policy, IReadOnlyList<PolicyDocument.StageDocument> stages)
    {
        if (policy.End is not { } end)
        {
            return;
        }

        Require(
            faults,
            end.From == StageTrigger.Due || stages.Any(stage => end.From == StageTrigger.Term || stage.Id == end.From),
            "'end.from' must be 'due', 'term' or the id of a stage.");
        Require(
            faults,
            end.Kind != PolicyEndKind.Handover || stages.Any(stage => stage.Kind == StageKind.FormalNotice),
            "'end': a handover needs a formal notice among the stages.");
        Require(faults, end.AnnouncementDays is >= 0 and <= 30, "'end.announcementDays' is 0 to 30.");
    }

    private static void Require(List<string> faults, bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }
}
