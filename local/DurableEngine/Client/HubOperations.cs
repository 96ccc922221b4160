using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>What clients do to instances, with payloads that are serialized already.</summary>
internal sealed class HubOperations(DurableEngine engine)
{
    private EngineParts Parts => engine.Running.Parts;

    internal async Task<string> Start(
        string orchestrator, string? input, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestrator);
        var instanceId = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        InstanceIds.Check(instanceId);
        var protectedStatuses = Dedupe.Statuses(options?.DedupeStatuses);
        var start = new ExecutionStarted(
            orchestrator,
            options?.Version is { } version ? version.Version : engine.Options.DefaultVersion,
            input,
            Guid.NewGuid().ToString("N"),
            Parent: null,
            options?.Tags is { Count: > 0 } tags ? tags : null,
            StartAt(options?.StartAt),
            Parts.Now);
        await Take(instanceId, new StartRequest(instanceId, start, protectedStatuses), cancellation).ConfigureAwait(false);
        return instanceId;
    }

    internal Task RaiseEvent(string instanceId, string name, string? payload, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Ask(instanceId, $"raise the event '{name}'", episode => episode.Raise(name, payload), cancellation);
    }

    internal Task Terminate(string instanceId, string? output, bool recursive, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Ask(instanceId, "terminate", episode => episode.Terminate(output, recursive), cancellation);
    }

    internal Task Suspend(string instanceId, string? reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Ask(instanceId, "suspend", Suspend, cancellation);

        void Suspend(Episode episode)
        {
            Require(!episode.State!.IsSuspended, $"Cannot suspend: the orchestration instance '{instanceId}' is so already.");
            episode.Suspend(reason);
        }
    }

    internal Task Resume(string instanceId, string? reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Ask(instanceId, "resume", Resume, cancellation);

        void Resume(Episode episode)
        {
            Require(
                episode.State!.IsSuspended,
                $"Cannot resume: the orchestration instance '{instanceId}' is in the {episode.State.Status} state.");
            episode.Resume(reason);
        }
    }

    internal Task Rewind(string instanceId, string? reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Take(instanceId, new RewindRequest(instanceId, reason, quiet: false), cancellation);
    }

    internal async Task<string> Restart(string instanceId, bool withNewId, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (!withNewId)
        {
            await Take(instanceId, new RestartRequest(instanceId), cancellation).ConfigureAwait(false);
            return instanceId;
        }

        var old = await Parts.Store.Load(instanceId, cancellation).ConfigureAwait(false)
            ?? throw InstanceIds.Unknown(instanceId);
        var newId = Guid.NewGuid().ToString("N");
        var start = NewInstance.Again(old.State, Parts.Now);
        await Take(newId, new StartRequest(newId, start, StartRequest.NotEnded), cancellation).ConfigureAwait(false);
        return newId;
    }

    /// <summary>How many instances were removed: sub-orchestrations count along where they are to go too.</summary>
    internal async Task<int> Purge(string instanceId, bool recursive, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var removed = 0;
        if (recursive && await Parts.Store.Load(instanceId, cancellation).ConfigureAwait(false) is { State.HasEnded: true } parent)
        {
            foreach (var child in parent.State.History.OfType<SubOrchestrationCreated>())
            {
                removed += await Purge(child.InstanceId, recursive: true, cancellation).ConfigureAwait(false);
            }
        }

        var purge = new PurgeRequest();
        await Take(instanceId, purge, cancellation).ConfigureAwait(false);
        return removed + (purge.Removed ? 1 : 0);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, otherwise));
        }
    }

    private DateTime? StartAt(DateTimeOffset? asked) =>
        asked?.UtcDateTime is { } moment && moment > Parts.Now ? moment : null;

    private Task Ask(string instanceId, string what, Action<Episode> apply, CancellationToken cancellation) =>
        Take(instanceId, new CallerRequest(instanceId, what, apply), cancellation);

    private Task Take(string instanceId, InstanceRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Parts.Instances.Take(instanceId, request).WaitAsync(cancellation);
    }
}
