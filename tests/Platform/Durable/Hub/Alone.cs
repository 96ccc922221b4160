namespace Receivables.Platform.Tests.Durable;

/// <summary>Tests that are measured, or that take the whole machine, run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
