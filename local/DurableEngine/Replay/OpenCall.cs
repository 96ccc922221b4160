namespace Receivables.Local.DurableEngine;

/// <summary>A call that has no answer yet; the answer is the serialized result.</summary>
internal sealed record OpenCall(CallRecord Call, TaskCompletionSource<string?> Answer);
