using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.DurableTask;

namespace Receivables.Local.Functions.Durable;

/// <summary>
/// Binds the input of an orchestration to a parameter beside the context. As in the worker, a value that is not of
/// exactly the parameter's type is not bound.
/// </summary>
internal static class OrchestrationInput
{
    private static readonly MethodInfo GetInput =
        typeof(TaskOrchestrationContext).GetMethod(nameof(TaskOrchestrationContext.GetInput))!;

    private static readonly ConcurrentDictionary<Type, MethodInvoker> Readers = new();

    internal static BoundValue Read(Invocation invocation, BoundParameter parameter)
    {
        var type = parameter.Info.ParameterType;
        var reader = Readers.GetOrAdd(type, input => MethodInvoker.Create(GetInput.MakeGenericMethod(input)));
        var value = reader.Invoke(invocation.Trigger);
        return value is not null && value.GetType() == type ? new(value) : parameter.WhenAbsent();
    }
}
