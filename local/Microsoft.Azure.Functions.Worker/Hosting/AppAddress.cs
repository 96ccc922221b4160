using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Local.Functions.Hosting;

/// <summary>The address at which an app is served.</summary>
internal static class AppAddress
{
    /// <exception cref="InvalidOperationException">The app has not started yet.</exception>
    internal static Uri Of(IServiceProvider services)
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        return addresses?.FirstOrDefault() is { } address
            ? new Uri(address)
            : throw new InvalidOperationException("The app has no address before it has started.");
    }
}
