using System.Text.Json;

namespace Receivables.Local.DurableEngine;

/// <summary>Timers, inbox and outbox as one text: a line of timers, a line per record and, after a gap, per message.</summary>
internal static class PendingText
{
    private const string Gap = "--\n";

    internal static bool IsSame(InstanceState one, InstanceState other) =>
        ReferenceEquals(one.Timers, other.Timers)
        && ReferenceEquals(one.Inbox, other.Inbox)
        && ReferenceEquals(one.Outbox, other.Outbox);

    internal static string Write(InstanceState state)
    {
        if (state is { Timers.Count: 0, Inbox.Count: 0, Outbox.Count: 0 })
        {
            return "";
        }

        return JsonSerializer.Serialize(state.Timers, HistoryJson.Lines.IReadOnlyListOpenTimer) + "\n"
            + Lines.Write(state.Inbox, HistoryJson.Lines.HistoryRecord) + Gap
            + Lines.Write(state.Outbox, HistoryJson.Lines.OutgoingMessage);
    }

    internal static InstanceState Read(string text, InstanceState state)
    {
        if (text.Length == 0)
        {
            return state;
        }

        var afterTimers = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var gap = text.IndexOf("\n" + Gap, afterTimers - 1, StringComparison.Ordinal) + 1;
        return state with
        {
            Timers = JsonSerializer.Deserialize(text.AsSpan(0, afterTimers), HistoryJson.Lines.ListOpenTimer)!,
            Inbox = Lines.Read(text[afterTimers..gap], HistoryJson.Lines.HistoryRecord),
            Outbox = Lines.Read(text[(gap + Gap.Length)..], HistoryJson.Lines.OutgoingMessage),
        };
    }
}
