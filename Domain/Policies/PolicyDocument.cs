using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>A policy as its JSON file says it, before it is checked; unknown fields are refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PolicyDocument
{
    public string? Id { get; init; }

    public int Version { get; init; }

    public string? Description { get; init; }

    public string? Regime { get; init; }

    public int RemindersBeforeNotice { get; init; }

    public IReadOnlyList<StageDocument>? Stages { get; init; }

    public EndDocument? End { get; init; }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    internal sealed record StageDocument
    {
        public string? Id { get; init; }

        public StageKind? Kind { get; init; }

        public string? From { get; init; }

        public int Days { get; init; }

        public MessageKind? Message { get; init; }

        public IReadOnlyList<DeliveryChannel>? Channels { get; init; }

        public int? TermDays { get; init; }

        public decimal? Minimum { get; init; }

        public decimal? AlsoPostAbove { get; init; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    internal sealed record EndDocument
    {
        public PolicyEndKind? Kind { get; init; }

        public string? From { get; init; }

        public int Days { get; init; }

        public bool Approval { get; init; }

        public int AnnouncementDays { get; init; }
    }
}
