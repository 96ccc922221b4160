using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Local.Functions;

/// <summary>The end of the pipeline: makes the function's object, binds its parameters and calls it.</summary>
internal static class FunctionCall
{
    // No ConfigureAwait here: an orchestrator has to stay on its own thread.
    internal static async Task Execute(Invocation invocation)
    {
        var function = invocation.Function;
        var instance = function.Method.IsStatic ? null : Create(function, invocation.InstanceServices);
        var arguments = await Arguments.Bind(invocation);
        invocation.Result = await function.Returns.Await(function.Invoker.Invoke(instance, arguments.AsSpan()));
    }

    private static object Create(LoadedFunction function, IServiceProvider services) =>
        function.Factory?.Invoke(services, [])
        ?? ActivatorUtilities.CreateInstance(services, function.Method.DeclaringType!);
}
