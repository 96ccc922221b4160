namespace Receivables.Local.DurableEngine;

/// <summary>The failure of an orchestrator that awaits something that no replay can repeat.</summary>
internal static class IllegalAwait
{
    private const string Message =
        "An invalid asynchronous invocation was detected: the orchestrator '{0}' awaits a task that is not durable, or "
        + "middleware ahead of it ran asynchronously. Await only tasks that the orchestration context gives out; do I/O in "
        + "an activity and wait with context.CreateTimer.";

    private static readonly System.Text.CompositeFormat Format = System.Text.CompositeFormat.Parse(Message);

    internal static InvalidOperationException By(string orchestrator) =>
        new(string.Format(System.Globalization.CultureInfo.InvariantCulture, Format, orchestrator));
}
