using Microsoft.Extensions.Logging;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// One instance while it is in use: takes in its requests one batch after the other, keeps what it read last and looks
/// after what the instance has under way.
/// </summary>
internal sealed class LiveInstance(string instanceId, EngineParts parts)
{
    /// <summary>How many requests one episode takes in at most; it has to fit into one transaction.</summary>
    private const int LargestBatch = 200;

    private readonly Lock gate = new();
    private readonly Queue<InstanceRequest> waiting = new();
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private StoredInstance? stored;
    private bool known;
    private bool running;
    private bool retired;

    internal string InstanceId => instanceId;

    /// <summary>When it was last used, as a running number.</summary>
    internal long LastUse { get; private set; }

    internal long Weight { get; private set; }

    /// <summary>False where the instance was put out of use meanwhile; then ask for it again.</summary>
    internal bool TryTake(InstanceRequest request)
    {
        lock (gate)
        {
            if (retired)
            {
                return false;
            }

            waiting.Enqueue(request);
            if (running)
            {
                return true;
            }

            running = true;
        }

        _ = Task.Run(Work);
        return true;
    }

    /// <summary>Puts it out of use, unless it has something to do.</summary>
    internal bool TryRetire()
    {
        lock (gate)
        {
            if (running || waiting.Count > 0 || HasWork())
            {
                return false;
            }

            return retired = true;
        }
    }

    /// <summary>An activity or delivery is over; a later one of the same key may begin.</summary>
    internal void IsOver(string key)
    {
        lock (underWay)
        {
            underWay.Remove(key);
        }
    }

    private bool HasWork()
    {
        lock (underWay)
        {
            return underWay.Count > 0;
        }
    }

    private async Task Work()
    {
        while (NextBatch() is { Count: > 0 } batch)
        {
            await parts.EpisodeGate.WaitAsync().ConfigureAwait(false);
            try
            {
                await Handle(batch).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Forget();
                parts.Log.EpisodeFailed(instanceId, failure);
                batch.ForEach(request => request.Fail(failure));
            }
            finally
            {
                parts.EpisodeGate.Release();
            }
        }

        parts.Instances.WentIdle(this, keep: stored is not null);
    }

    /// <summary>What one episode takes in: a request that stands alone, or all up to the next such.</summary>
    private List<InstanceRequest> NextBatch()
    {
        lock (gate)
        {
            var batch = new List<InstanceRequest>();
            while (waiting.TryPeek(out var next) && batch.Count < LargestBatch && batch is not [ReplaceRequest])
            {
                if (next is ReplaceRequest && batch.Count > 0)
                {
                    break;
                }

                batch.Add(waiting.Dequeue());
            }

            LastUse = parts.Instances.NextUse();
            running = batch.Count > 0;
            return batch;
        }
    }

    private async Task Handle(List<InstanceRequest> batch)
    {
        for (var attempt = 0; batch.Count > 0; attempt++)
        {
            try
            {
                known |= attempt == 0 && batch[0] is ReplaceRequest { ExpectsNone: true };
                await Load().ConfigureAwait(false);
                await TakeIn(batch).ConfigureAwait(false);
                return;
            }
            catch (CommitConflictException)
            {
                Forget();
            }
            catch (Exception failure) when (StorageFailure.Is(failure))
            {
                Forget();
                parts.Log.StorageFailed(instanceId, attempt, failure);
                GiveUpFor(batch, failure);
                await StoragePatience.Wait(attempt, parts.Stopped).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Callers learn of the failure and decide themselves; what has no caller is tried until it is stored.</summary>
    private static void GiveUpFor(List<InstanceRequest> batch, Exception failure)
    {
        foreach (var request in batch.FindAll(request => request.HasCaller))
        {
            batch.Remove(request);
            request.Fail(failure);
        }
    }

    private async Task Load()
    {
        if (known)
        {
            return;
        }

        stored = await parts.Store.Load(instanceId, parts.Stopped).ConfigureAwait(false);
        known = true;
    }

    private void Forget()
    {
        stored = null;
        known = false;
        Weight = 0;
    }

    private async Task TakeIn(List<InstanceRequest> batch)
    {
        var before = stored?.State;
        var next = batch[0] is ReplaceRequest alone ? Replace(alone, before, batch) : RunEpisode(batch, before);
        if (!ReferenceEquals(next, before))
        {
            await Store(next).ConfigureAwait(false);
            parts.Watchers.Changed(instanceId, next);
        }

        FollowUp();
        batch.ForEach(request => request.Succeed());
    }

    private InstanceState? Replace(ReplaceRequest request, InstanceState? before, List<InstanceRequest> batch)
    {
        try
        {
            return request.Change(before, parts.Now);
        }
        catch (Exception refusal)
        {
            batch.Clear();
            request.Fail(refusal);
            return before;
        }
    }

    private InstanceState? RunEpisode(List<InstanceRequest> batch, InstanceState? before)
    {
        var episode = new Episode(before, parts.Now, parts.Run, ReportIllegalAwait);
        foreach (var request in batch.ToList())
        {
            try
            {
                ((EpisodeRequest)request).Apply(episode);
            }
            catch (Exception refusal)
            {
                batch.Remove(request);
                request.Fail(refusal);
            }
        }

        return episode.Finish();
    }

    private async Task Store(InstanceState? next)
    {
        if (next is not null)
        {
            stored = await parts.Store.Commit(stored, next, parts.Stopped).ConfigureAwait(false);
            Weight = stored.Weight;
            return;
        }

        if (!await parts.Store.Delete(stored!, parts.Stopped).ConfigureAwait(false))
        {
            throw new CommitConflictException(instanceId, new InvalidOperationException("It was to be removed."));
        }

        stored = null;
        Weight = 0;
    }

    /// <summary>Sees to it that everything the state has under way is under way in this process too.</summary>
    private void FollowUp()
    {
        var state = stored?.State;
        parts.Due.Set(instanceId, state?.NextDue);
        if (state is null)
        {
            return;
        }

        foreach (var message in state.Outbox)
        {
            Begin("message " + message.Id, () => parts.Delivery.Send(this, message, IsSettled(message, state)));
        }

        if (state.HasEnded)
        {
            return;
        }

        foreach (var task in OpenWork.Activities(state.History))
        {
            var execution = state.ExecutionId;
            Begin($"task {execution}:{task.Id}", () => parts.Activities.Run(this, execution, task));
        }
    }

    /// <summary>
    /// Whether the start of a sub-orchestration was answered already: a crash came before the message was dropped, and
    /// the sub-orchestration may be gone by now.
    /// </summary>
    private static bool IsSettled(OutgoingMessage message, InstanceState state) =>
        message is StartChild start && !state.HasEnded
        && (start.Parent.ExecutionId != state.ExecutionId
            || OpenWork.Children(state.History).All(child => child.Id != start.Parent.TaskId));

    private void Begin(string key, Action work)
    {
        lock (underWay)
        {
            if (parts.Stopping.IsCancellationRequested || !underWay.Add(key))
            {
                return;
            }
        }

        work();
    }

    private void ReportIllegalAwait(string executionId) =>
        _ = parts.Instances.Take(instanceId, new IllegalAwaitRequest(executionId));
}
