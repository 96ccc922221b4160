using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>Reads a policy from JSON and refuses one that is not complete and ordered.</summary>
public static class PolicyReader
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Throws <see cref="PolicyFaultsException"/> that lists every fault by field.</summary>
    public static Policy Read(string json)
    {
        var document = Parse(json);
        var faults = PolicyCheck.FaultsOf(document);
        return faults.Count == 0 ? Policy(document) : throw new PolicyFaultsException(document.Id ?? "?", faults);
    }

    private static PolicyDocument Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PolicyDocument>(json, Format)
                ?? throw new PolicyFaultsException("?", ["The document is empty."]);
        }
        catch (JsonException unreadable)
        {
            throw new PolicyFaultsException("?", [$"{unreadable.Path}: {unreadable.Message}"]);
        }
    }

    private static Policy Policy(PolicyDocument document) => new(
        document.Id!,
        document.Version,
        document.Description!,
        document.Regime is null ? null : Regime.Named(document.Regime),
        document.RemindersBeforeNotice,
        document.Stages!.Select(Stage).ToList(),
        new PolicyEnd(
            document.End!.Kind!.Value,
            new StageTrigger(document.End.From!, document.End.Days),
            document.End.Approval,
            document.End.AnnouncementDays));

    private static PolicyStage Stage(PolicyDocument.StageDocument stage) =>
        new(stage.Id!, stage.Kind!.Value, new StageTrigger(stage.From!, stage.Days), stage.Message)
        {
            Channels = stage.Channels ?? [],
            TermDays = stage.TermDays,
            Minimum = stage.Minimum is { } least ? Money.Euro(least) : null,
            AlsoPostAbove = stage.AlsoPostAbove is { } above ? Money.Euro(above) : null,
        };
}
