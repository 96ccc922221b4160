namespace Receivables.Local.Mailbox;

/// <summary>
/// An answer of the service that a test or the simulation asks for in place of the ordinary one. Broken connections and
/// lost answers are asked for in <see cref="MailService.Faults"/>.
/// </summary>
public sealed record MailAnswer
{
    private MailAnswer()
    {
    }

    /// <summary>The request was fine: useful between scripted failures.</summary>
    public static MailAnswer Ordinary { get; } = new();

    internal int Status { get; private init; }

    internal string Code { get; private init; } = "";

    internal string Message { get; private init; } = "";

    internal TimeSpan? RetryAfter { get; private init; }

    internal bool FailsLater { get; private init; }

    /// <summary>429 with a Retry-After header in whole seconds.</summary>
    public static MailAnswer Throttled(TimeSpan retryAfter) => new()
    {
        Status = 429,
        Code = "TooManyRequests",
        RetryAfter = retryAfter,
        Message = "The sending limit of this resource is reached. Try again after the time in Retry-After.",
    };

    /// <summary>Refused with this status and error code; nothing is accepted.</summary>
    public static MailAnswer Refused(int status, string code, string message = "Refused on demand.") =>
        new() { Status = status, Code = code, Message = message };

    /// <summary>
    /// Accepted and counted, but the operation then ends as Failed with this code and nobody receives it.
    /// </summary>
    public static MailAnswer AcceptedThenFailed(string code, string message = "Failed on demand.") =>
        new() { FailsLater = true, Code = code, Message = message };
}
