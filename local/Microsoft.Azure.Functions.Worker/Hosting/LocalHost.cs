using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Receivables.Local.Functions.Platform;

namespace Receivables.Local.Functions.Hosting;

/// <summary>The app as its program runs it: a start that fails is explained, and a stop drains.</summary>
internal sealed class LocalHost(WebApplication app, LocalPlatform platform, LocalHostOptions options)
    : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await Start(cancellationToken);
        }
        catch (HostStartException refused) when (options.IsProgram)
        {
            ProgramEnd.Now(refused);
        }
    }

    /// <summary>
    /// Accepts nothing new, lets what is under way finish within the drain time, and then cancels it.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await app.StopAsync(cancellationToken);
        }
        catch (Exception late) when (late is OperationCanceledException or AggregateException)
        {
            platform.DrainedTooLate(late);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Start(CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException?.GetBaseException() is SocketException
            || taken.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            throw new HostStartException(
                $"The app's port is taken: {taken.Message} Stop what uses it, or choose another with --port.", taken);
        }
    }
}
