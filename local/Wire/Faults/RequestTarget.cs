using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>
/// What a request is about. Clients attach it to their messages, because a path does not always tell.
/// </summary>
/// <param name="Service">One of the names in <see cref="Services"/>.</param>
/// <param name="Resource">Table, container or mail domain; empty for the service itself.</param>
public sealed record RequestTarget(string Service, string Resource)
{
    /// <summary>Attaches this target to a message.</summary>
    public void AttachTo(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.SetProperty(typeof(RequestTarget), this);
    }

    /// <summary>The target that the client attached, or else what the first segment of the path says.</summary>
    public static RequestTarget Of(HttpMessage message, string service)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.TryGetProperty(typeof(RequestTarget), out var attached) && attached is RequestTarget target
            ? target
            : new RequestTarget(service, FirstSegment(message.Request.Uri.Path));
    }

    private static string FirstSegment(string path)
    {
        var trimmed = path.AsSpan().TrimStart('/');
        var end = trimmed.IndexOfAny('/', '(');
        return (end < 0 ? trimmed : trimmed[..end]).ToString();
    }
}
