using Microsoft.Extensions.Hosting;

namespace Receivables.Local.Functions.Hosting;

/// <summary>The life of a host inside a test: it listens to no signals of the process.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
