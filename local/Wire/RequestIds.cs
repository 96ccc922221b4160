namespace Receivables.Local.Wire;

/// <summary>
/// Ids of requests that stay in this process: in the form of a GUID and counted, because drawing one takes longer.
/// </summary>
internal static class RequestIds
{
    private static long last;

    internal static string Next() => string.Create(36, Interlocked.Increment(ref last), static (id, number) =>
    {
        "00000000-0000-4000-8000-000000000000".CopyTo(id);
        for (var at = id.Length - 1; number > 0; at--, number /= 10)
        {
            id[at] = (char)('0' + (number % 10));
        }
    });
}
