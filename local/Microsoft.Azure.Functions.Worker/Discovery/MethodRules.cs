using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

/// <summary>What a method must be to be a function at all, whatever its trigger.</summary>
internal static class MethodRules
{
    internal static bool Check(MethodInfo method, Refusals refusals)
    {
        if (Fault(method) is not { } fault)
        {
            return true;
        }

        refusals.Add(method, fault);
        return false;
    }

    private static string? Fault(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        if (!IsName(name))
        {
            return "a function's name is a letter followed by up to 127 letters, digits, '_' or '-', and not 'host'";
        }

        return VisibilityFault(method) ?? ShapeFault(method);
    }

    private static string? VisibilityFault(MethodInfo method)
    {
        var type = method.DeclaringType!;
        if (!method.IsPublic)
        {
            return "the worker indexes public methods only; make it public";
        }

        if (type.IsNested && !type.IsVisible)
        {
            return "its class is nested and not public, so the worker would not find it; make the class public";
        }

        var confusing = type.GetMethods().Any(other => other.Name == method.Name && other != method
            && (!type.IsVisible || other.IsDefined(typeof(FunctionAttribute), inherit: false)));
        return confusing
            ? "its class has another method of this name, and the worker cannot tell them apart; rename one"
            : null;
    }

    private static string? ShapeFault(MethodInfo method)
    {
        var returned = method.ReturnType;
        if (method.ContainsGenericParameters || method.DeclaringType!.ContainsGenericParameters)
        {
            return "a generic method, or a method of a generic class, cannot be a function";
        }

        if (method.DeclaringType is { IsAbstract: true, IsSealed: false } && !method.IsStatic)
        {
            return "its class is abstract, so there is no object to call it on; make the class or the method concrete";
        }

        if (returned == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
        {
            return "it is async void, so nobody would wait for it; return Task";
        }

        if (returned == typeof(ValueTask)
            || (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            return "the worker does not await a ValueTask; return Task";
        }

        return method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType.IsByRef) is { } byReference
            ? $"parameter '{byReference.Name}' is by reference, and values are only passed in"
            : null;
    }

    private static bool IsName(string name) =>
        name is { Length: >= 1 and <= 128 }
        && char.IsAsciiLetter(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
        && !name.Equals("host", StringComparison.OrdinalIgnoreCase);
}
