namespace Receivables.Benchmarks.Engine;

/// <summary>A request as the engine sent it, but for what another account or another moment changes.</summary>
/// <param name="Path">From the account's name on.</param>
/// <param name="IsConditional">It carried the ETag that the request before it on the same row had answered.</param>
internal sealed record RecordedRequest(
    HttpMethod Method, string Path, bool IsConditional, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);
