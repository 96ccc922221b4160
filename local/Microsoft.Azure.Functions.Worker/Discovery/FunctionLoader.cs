using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

/// <summary>
/// Finds the functions of an app and refuses what the worker would not index, or would index and never run as written.
/// </summary>
internal static class FunctionLoader
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// The functions in the order of their names, which is the order in which the platform knows them.
    /// </summary>
    /// <exception cref="HostStartException">One or more are refused; the message has one line for each.</exception>
    internal static IReadOnlyList<LoadedFunction> Load(IEnumerable<Type> types, FunctionSettings settings)
    {
        var refusals = new Refusals();
        var functions = new List<LoadedFunction>();
        foreach (var method in types.SelectMany(type => type.GetMethods(Declared)).Where(IsFunction))
        {
            if (MethodRules.Check(method, refusals) && BindingRules.Load(method, settings, refusals) is { } function)
            {
                functions.Add(function);
            }
        }

        functions.Sort((one, other) => StringComparer.OrdinalIgnoreCase.Compare(one.Name, other.Name));
        AppRules.Check(functions, settings, refusals);
        refusals.ThrowIfAny();
        return functions;
    }

    private static bool IsFunction(MethodInfo method) =>
        !method.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && method.IsDefined(typeof(FunctionAttribute), inherit: false);
}
