namespace Receivables.Platform.Tests.Durable;

[Collection(nameof(AzuriteHubs))]
public sealed class QueryTestsOnAzurite(AzuriteForHubs azurite) : QueryTests
{
    protected override Task<TestHub> Hub(Action<TestHub> prepare) => TestHub.Started(azurite.NewAccount(), null, prepare);
}
