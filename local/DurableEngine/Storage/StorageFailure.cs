using Azure;

namespace Receivables.Local.DurableEngine;

/// <summary>Tells a storage that is away or refuses from everything else that can go wrong.</summary>
internal static class StorageFailure
{
    /// <summary>After its last retry the client throws all its failures together.</summary>
    internal static bool Is(Exception failure) => failure is RequestFailedException
        || (failure is AggregateException all && all.InnerExceptions.All(one => one is RequestFailedException or IOException));

    /// <summary>The status of the answer; 0 where there was none.</summary>
    internal static int Status(Exception failure) => (failure as RequestFailedException)?.Status ?? 0;
}
