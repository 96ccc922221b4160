namespace Receivables.Domain.Tests;

/// <summary>Tests that measure time or memory: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
