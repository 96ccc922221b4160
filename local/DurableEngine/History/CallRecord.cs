using System.Text.Json.Serialization;

namespace Receivables.Local.DurableEngine;

/// <summary>Something that the orchestrator's code did: the n-th call of the context, counted from zero.</summary>
internal abstract record CallRecord(int Id, DateTime At) : HistoryRecord(At)
{
    /// <summary>The call in the words of a message, for instance <c>the activity 'Send'</c>.</summary>
    [JsonIgnore]
    internal abstract string Description { get; }

    /// <summary>Whether a replay that made the other call at this place does the same.</summary>
    internal abstract bool IsSameCall(CallRecord other);
}
