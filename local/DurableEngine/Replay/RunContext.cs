using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Receivables.Local.DurableEngine;

/// <summary>The context of one run: every use of it is checked to come from the orchestrator's own thread.</summary>
internal sealed partial class RunContext : TaskOrchestrationContext
{
    private readonly RunSettings settings;
    private readonly ExecutionStarted start;
    private readonly OrchestratorThread thread;
    private readonly Calls calls;
    private readonly EventWaiters events;
    private readonly DeterministicIds ids;
    private string? customStatus;

    internal RunContext(
        string instanceId, ExecutionStarted start, RunSettings settings, OrchestratorThread thread, Calls calls)
    {
        InstanceId = instanceId;
        this.start = start;
        this.settings = settings;
        this.thread = thread;
        this.calls = calls;
        events = new EventWaiters(settings.Converter, settings.SwallowEventsOfAbandonedWaiters);
        ids = new DeterministicIds(instanceId, start.ExecutionId);
    }

    public override TaskName Name => start.Name;

    public override string InstanceId { get; }

    public override string Version => start.Version;

    public override ParentOrchestrationInstance? Parent =>
        start.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => Replaying;

    protected override ILoggerFactory LoggerFactory => settings.Loggers;

    internal DateTime Now { get; set; }

    internal bool Replaying { get; set; }

    internal string? CustomStatus => customStatus;

    internal EventWaiters Events => events;

    /// <summary>Set once the code has asked to go on with an empty history.</summary>
    internal Continuation? Continuation { get; private set; }

    public override T? GetInput<T>()
        where T : default
    {
        RequireThread();
        return settings.Converter.Deserialize<T>(start.Input);
    }

    public override Guid NewGuid()
    {
        RequireThread();
        return ids.Next(Now);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        RequireThread();
        this.customStatus = CustomStatusLimit.Check(settings.Converter.Serialize(customStatus));
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        RequireThread();
        if (string.IsNullOrWhiteSpace(instanceId))
        {
            throw new ArgumentException("An event needs the id of the instance that it is for.", nameof(instanceId));
        }

        calls.Make(new EventSent(
            calls.NextId(), instanceId, eventName, settings.Converter.Serialize(payload), Now));
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        RequireThread();
        return events.Wait<T>(eventName, cancellationToken);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions
        {
            NewInput = newInput,
            PreserveUnprocessedEvents = preserveUnprocessedEvents,
        });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        RequireThread();
        ArgumentNullException.ThrowIfNull(options);
        var version = string.IsNullOrWhiteSpace(options.NewVersion) ? null : options.NewVersion;
        var carried = Continuation?.Events ?? [];
        var kept = options.PreserveUnprocessedEvents ? events.TakeKept() : [];
        Continuation = new(settings.Converter.Serialize(options.NewInput), version, [.. carried, .. kept]);
    }

    /// <summary>An event that comes after the code asked to go on is for the next generation.</summary>
    internal void Carry(EventRaised raised) =>
        Continuation = Continuation! with { Events = [.. Continuation.Events, raised] };

    internal void RequireThread()
    {
        if (!thread.IsCurrent)
        {
            throw IllegalAwait.By(start.Name);
        }
    }
}
