namespace Receivables.Local.DurableEngine;

/// <summary>
/// Brings messages from one instance to another. The sender keeps a message until the receiver has stored it; what is
/// still kept after a crash is sent again.
/// </summary>
internal sealed class Delivery(EngineParts parts)
{
    private readonly MessageLanes lanes = new();

    /// <summary>Returns at once.</summary>
    /// <param name="settled">The message has done its work already and only has to be dropped.</param>
    internal void Send(LiveInstance sender, OutgoingMessage message, bool settled)
    {
        var busy = parts.Busy($"message from {sender.InstanceId} to {message.To}");
        var lane = lanes.Enter(sender.InstanceId, message.To);
        _ = Task.Run(async () =>
        {
            using (busy)
            {
                await SendToTheEnd(sender, message, settled, lane).ConfigureAwait(false);
            }
        });
    }

    private async Task SendToTheEnd(LiveInstance sender, OutgoingMessage message, bool settled, MessageLanes.Turn lane)
    {
        try
        {
            await lane.Begins.ConfigureAwait(false);
            if (!settled)
            {
                await Hand(sender, message).ConfigureAwait(false);
            }

            lane.End();
            await parts.Instances
                .Take(sender.InstanceId, new DeliveredRequest(message.Id))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (parts.Stopped.IsCancellationRequested)
        {
            // The next engine sends it again.
        }
        catch (Exception failure)
        {
            parts.Log.DeliveryFailed(sender.InstanceId, message.To, failure);
        }
        finally
        {
            lane.End();
            sender.IsOver("message " + message.Id);
        }
    }

    private async Task Hand(LiveInstance sender, OutgoingMessage message)
    {
        switch (message)
        {
            case StartChild start:
                await StartChild(sender, start).ConfigureAwait(false);
                break;
            case RewindChild rewind:
                await parts.Instances
                    .Take(message.To, new RewindRequest(message.To, rewind.Reason, quiet: true))
                    .ConfigureAwait(false);
                break;
            default:
                await parts.Instances.Take(message.To, new MessageRequest(message)).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>A start that is refused fails the call that waits for it.</summary>
    private async Task StartChild(LiveInstance sender, StartChild start)
    {
        var request = new StartChildRequest(start);
        await parts.Instances.Take(start.To, request).ConfigureAwait(false);
        if (request.Refusal is { } refusal)
        {
            var call = start.Parent;
            await parts.Instances.Take(sender.InstanceId, new AnswerRequest(
                call.ExecutionId, call.TaskId, now => new SubOrchestrationFailed(call.TaskId, refusal, now)))
                .ConfigureAwait(false);
        }
    }
}
