using Azure;

namespace Receivables.Behaviours;

/// <summary>Says what was expected and what came instead.</summary>
internal static class Expect
{
    public static void Same<T>(T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new InvalidOperationException($"Expected {expected}, found {found}.");
        }
    }

    public static void True(bool holds, string what) => Same((what, true), (what, holds));

    /// <summary>The call must fail with that status, and that error code where one is given.</summary>
    public static async Task<RequestFailedException> Refused(int status, string? code, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RequestFailedException refused)
        {
            Same(status, refused.Status);
            Same(code ?? refused.ErrorCode, refused.ErrorCode);
            return refused;
        }

        throw new InvalidOperationException($"Expected a refusal with {status} {code}; the call succeeded.");
    }

    public static async Task<TException> Thrown<TException>(Func<Task> call)
        where TException : Exception
    {
        try
        {
            await call();
        }
        catch (TException thrown)
        {
            return thrown;
        }

        throw new InvalidOperationException($"Expected {typeof(TException).Name}; the call succeeded.");
    }
}
