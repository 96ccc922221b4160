using Receivables.Local.Azurite;

namespace Receivables.Scenarios.Tests;

/// <summary>One emulator for all diaries that run on it; each diary gets an account of its own.</summary>
public sealed class AzuriteForDiaries : IAsyncLifetime
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
