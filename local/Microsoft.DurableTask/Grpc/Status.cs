namespace Grpc.Core;

/// <summary>The outcome of a call to the Durable Functions extension.</summary>
public struct Status
{
    public Status(StatusCode statusCode, string detail)
    {
        StatusCode = statusCode;
        Detail = detail;
    }

    public StatusCode StatusCode { get; }

    public string Detail { get; }

    public override string ToString() => $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")";
}
