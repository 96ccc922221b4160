using Microsoft.Extensions.Logging;

namespace Receivables.Local.DurableEngine;

internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The episode of instance '{InstanceId}' could not be run.")]
    internal static partial void EpisodeFailed(this ILogger log, string instanceId, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Storage failed for instance '{InstanceId}' (attempt {Attempt}); it is tried again.")]
    internal static partial void StorageFailed(this ILogger log, string instanceId, int attempt, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The activity '{Name}' (#{TaskId}) of instance '{InstanceId}' failed.")]
    internal static partial void ActivityFailed(
        this ILogger log, string name, int taskId, string instanceId, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for due instances failed; it is tried again.")]
    internal static partial void LookoutFailed(this ILogger log, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A message of instance '{From}' for '{To}' could not be delivered; it is sent again after a restart.")]
    internal static partial void DeliveryFailed(this ILogger log, string from, string to, Exception failure);
}
