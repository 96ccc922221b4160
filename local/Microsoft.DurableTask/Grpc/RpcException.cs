namespace Grpc.Core;

/// <summary>
/// Thrown by the client where the Durable Functions extension refuses: <see cref="StatusCode.NotFound"/> for an unknown
/// instance, <see cref="StatusCode.FailedPrecondition"/> for one whose state does not allow what is asked.
/// </summary>
public class RpcException : Exception
{
    public RpcException(Status status)
        : base(status.ToString()) => Status = status;

    public Status Status { get; }

    public StatusCode StatusCode => Status.StatusCode;
}
