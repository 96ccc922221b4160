namespace Receivables.Platform.Tests.Durable;

/// <summary>What holds on every storage; here in memory, in classes derived from the tests on Azurite.</summary>
public abstract class DurableContract
{
    protected virtual Task<TestHub> Hub(Action<TestHub> prepare) => TestHub.Started(prepare);
}
