using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Receivables.Local.Functions.Hosting;

/// <summary>A server without a port: requests go straight into the ASP.NET Core pipeline.</summary>
internal sealed class MemoryServer : IServer
{
    internal static readonly Uri Address = new("http://localhost/");

    private Func<IFeatureCollection, Task>? process;
    private int running;
    private TaskCompletionSource? stopped;

    internal MemoryServer()
    {
        var addresses = new ServerAddressesFeature();
        addresses.Addresses.Add(Address.ToString());
        Features.Set<IServerAddressesFeature>(addresses);
    }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        process = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, null);
            }
            catch (Exception failure)
            {
                application.DisposeContext(context, failure);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    /// <summary>Accepts no further request and waits for those under way, as long as the token lets it.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        process = null;
        stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Volatile.Read(ref running) == 0)
        {
            stopped.TrySetResult();
        }

        return stopped.Task.WaitAsync(cancellationToken);
    }

    public void Dispose() => process = null;

    internal async Task Process(IFeatureCollection features)
    {
        Interlocked.Increment(ref running);
        try
        {
            var serve = process ?? throw new HttpRequestException("The app is not running.");
            await serve(features);
        }
        finally
        {
            if (Interlocked.Decrement(ref running) == 0)
            {
                stopped?.TrySetResult();
            }
        }
    }
}
