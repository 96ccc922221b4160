namespace Receivables.Platform.Tests.Durable;

[Collection(nameof(AzuriteHubs))]
public sealed class SentEventTestsOnAzurite(AzuriteForHubs azurite) : SentEventTests
{
    protected override Task<TestHub> Hub(Action<TestHub> prepare) => TestHub.Started(azurite.NewAccount(), null, prepare);
}
