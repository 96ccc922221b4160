using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Receivables.Functions;

/// <summary>Puts the application together.</summary>
public static class ReceivablesApp
{
    /// <summary>Adds all services of the application; tests do the same with a builder of their own.</summary>
    public static FunctionsApplicationBuilder AddReceivables(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder;
    }
}
