namespace Receivables.Scenarios.Tests;

/// <summary>Diaries on the emulator share it and are not lived beside each other.</summary>
[CollectionDefinition(nameof(AzuriteDiaries))]
public sealed class AzuriteDiaries : ICollectionFixture<AzuriteForDiaries>;
