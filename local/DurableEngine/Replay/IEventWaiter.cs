using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

internal interface IEventWaiter
{
    Type EventType { get; }

    /// <summary>False once it has its event or was cancelled.</summary>
    bool IsLive { get; }

    void Give(string? payload, DataConverter converter);
}
