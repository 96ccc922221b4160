using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>One request on its way through a watched transport, as hooks and fault plans see it.</summary>
public sealed class RequestFacts
{
    internal RequestFacts(long number, RequestTarget target, Request request)
    {
        Number = number;
        Target = target;
        Request = request;
    }

    /// <summary>Counts every attempt on the watch from 1; a retry is a request of its own.</summary>
    public long Number { get; }

    /// <inheritdoc cref="RequestTarget.Service"/>
    public string Service => Target.Service;

    /// <inheritdoc cref="RequestTarget.Resource"/>
    public string Resource => Target.Resource;

    public RequestTarget Target { get; }

    public RequestMethod Method => Request.Method;

    /// <summary>Path and query as sent, escaped.</summary>
    public string PathAndQuery => Request.Uri.PathAndQuery;

    /// <summary>The request itself; reading its content is allowed, changing it is not.</summary>
    public Request Request { get; }

    /// <summary>The status that the service answered; null before it did.</summary>
    public int? Status { get; internal set; }

    /// <summary>Whether the request can change what is stored.</summary>
    public bool IsWrite =>
        Method != RequestMethod.Get && Method != RequestMethod.Head && Method != RequestMethod.Options;

    public override string ToString() => $"#{Number} {Method} {Service} {PathAndQuery}";
}
