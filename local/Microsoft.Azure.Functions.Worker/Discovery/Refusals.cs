using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

/// <summary>Collects why functions are refused, so that one message tells all.</summary>
internal sealed class Refusals
{
    private readonly List<string> lines = [];

    internal void Add(string function, string reason) => lines.Add($"Function '{function}' is refused: {reason}");

    internal void Add(MethodInfo method, string reason)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        Add(name, $"{reason} (method {method.DeclaringType!.FullName}.{method.Name})");
    }

    internal void ThrowIfAny()
    {
        if (lines.Count > 0)
        {
            throw new HostStartException(string.Join(Environment.NewLine, lines));
        }
    }
}
