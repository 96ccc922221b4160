namespace Receivables.Platform.Tests.Durable;

/// <summary>Tests that run on the emulator share it and do not run beside each other.</summary>
[CollectionDefinition(nameof(AzuriteHubs))]
public sealed class AzuriteHubs : ICollectionFixture<AzuriteForHubs>;
