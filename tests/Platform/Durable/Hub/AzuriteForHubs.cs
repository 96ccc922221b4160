using Receivables.Local.Azurite;

namespace Receivables.Platform.Tests.Durable;

/// <summary>One emulator for all tests of hubs on Azurite; each hub gets an account of its own.</summary>
public sealed class AzuriteForHubs : IAsyncLifetime
{
    private AzuriteProcess? emulator;

    public string NewAccount() => emulator!.NewAccount();

    public async ValueTask InitializeAsync() => emulator = await AzuriteProcess.StartForTests();

    public async ValueTask DisposeAsync()
    {
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }
    }
}
