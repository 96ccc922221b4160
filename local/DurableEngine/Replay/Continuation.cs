namespace Receivables.Local.DurableEngine;

/// <summary>What the next generation of an orchestration begins with.</summary>
/// <param name="Version">Null keeps the version.</param>
internal sealed record Continuation(string? Input, string? Version, IReadOnlyList<EventRaised> Events);
