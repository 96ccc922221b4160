using Receivables.Local.Azurite;

namespace Receivables.Local.Functions.Platform;

/// <summary>
/// The storage emulator of a program that a person started: found or started while the app is being put together, and
/// stopped with the app when the app started it.
/// </summary>
internal sealed class Emulator(LocalHostOptions options, StorageAccount account) : IAsyncDisposable
{
    private Task<AzuriteProcess?>? starting;

    /// <summary>Begins to look for the emulator, where the account is one.</summary>
    internal void Begin()
    {
        if (options.IsProgram && account.IsEmulator)
        {
            var folder = Path.Combine(options.DataFolder!, "azurite");
            starting = Task.Run(() => AzuriteProcess.EnsureRunning(folder, Console.WriteLine));
        }
    }

    /// <summary>Completes when the emulator answers.</summary>
    /// <exception cref="HostStartException">It cannot be started; the message says why.</exception>
    internal async Task WhenReady(CancellationToken cancellation)
    {
        try
        {
            await (starting ?? Task.FromResult<AzuriteProcess?>(null)).WaitAsync(cancellation);
        }
        catch (AzuriteException failed)
        {
            throw new HostStartException(failed.Message, failed);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (starting is { IsCompletedSuccessfully: true } && await starting is { } process)
        {
            await process.DisposeAsync();
        }
    }
}
