using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Receivables.Functions.Security;

/// <summary>Puts the guards of the application in their place.</summary>
internal static class SecurityParts
{
    public static void AddSecurity(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SharedLimits>();
        builder.UseMiddleware<AccessGate>();
    }
}
