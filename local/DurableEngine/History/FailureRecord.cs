using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>A failure as stored.</summary>
/// <param name="NotRetriable">No retry can help: for instance a function that does not exist.</param>
internal sealed record FailureRecord(
    string Type, string Message, string? Stack, FailureRecord? Inner, bool NotRetriable = false)
{
    internal static FailureRecord Of(Exception exception) => exception is TaskFailedException failed
        ? new(failed.GetType().FullName!, failed.Message, failed.StackTrace, Of(failed.FailureDetails))
        : new(
            exception.GetType().ToString(),
            exception.Message,
            exception.StackTrace,
            exception.InnerException is { } inner ? Of(inner) : null);

    internal static FailureRecord Of(TaskFailureDetails details) => new(
        details.ErrorType,
        details.ErrorMessage,
        details.StackTrace,
        details.InnerFailure is { } inner ? Of(inner) : null);

    internal TaskFailureDetails ToDetails() => new(Type, Message, Stack, Inner?.ToDetails(), null);

    public override string ToString() => $"{Type}: {Message}";
}
