using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Local.Functions.Hosting;

/// <summary>Finds out before anything runs whether the classes of functions can be made.</summary>
internal static class FunctionObjects
{
    /// <exception cref="HostStartException">
    /// A class has no public constructor, or needs what nobody registered.
    /// </exception>
    internal static void Check(IReadOnlyList<LoadedFunction> functions, IServiceProvider services)
    {
        var registered = services.GetRequiredService<IServiceProviderIsService>();
        var refusals = new Refusals();
        foreach (var function in functions.Where(function => !function.Method.IsStatic))
        {
            var type = function.Method.DeclaringType!;
            var constructors = type.GetConstructors();
            if (constructors.Length == 0)
            {
                refusals.Add(function.Name, $"class {type.FullName} has no public constructor");
            }
            else if (constructors is [var only])
            {
                var missing = only.GetParameters().FirstOrDefault(parameter => !IsThere(parameter, registered));
                if (missing is not null)
                {
                    refusals.Add(
                        function.Name,
                        $"class {type.FullName} needs a {missing.ParameterType.FullName} ('{missing.Name}'), "
                            + "which nobody registered; add it to builder.Services");
                }

                function.Factory = missing is null ? ActivatorUtilities.CreateFactory(type, []) : null;
            }
        }

        refusals.ThrowIfAny();
    }

    private static bool IsThere(ParameterInfo parameter, IServiceProviderIsService registered)
    {
        if (parameter.HasDefaultValue)
        {
            return true;
        }

        return parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { Key: { } key }
            ? registered is IServiceProviderIsKeyedService keyed && keyed.IsKeyedService(parameter.ParameterType, key)
            : registered.IsService(parameter.ParameterType);
    }
}
