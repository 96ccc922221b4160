using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Local.DurableEngine;

namespace Receivables.Functions.Tests.Replay;

/// <summary>The orchestrators of the application as its assembly has them, or others in their place.</summary>
internal sealed class Orchestrators(IReadOnlyDictionary<string, OrchestratorFunction> functions) : IDurableFunctions
{
    public static Orchestrators OfTheApplication { get; } = new(typeof(ReceivablesApp).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(OrchestrationTriggerAttribute))))
        .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, Function));

    public Orchestrators With(string name, Func<TaskOrchestrationContext, Task> changed) => new(
        new Dictionary<string, OrchestratorFunction>(functions)
        {
            [name] = async context =>
            {
                await changed(context);
                return null;
            },
        });

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? orchestrator) =>
        functions.TryGetValue(name, out orchestrator);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityFunction? activity)
    {
        activity = null;
        return false;
    }

    private static OrchestratorFunction Function(MethodInfo method) => async context =>
    {
        var running = (Task)method.Invoke(null, [context])!;
        await running;
        return running.GetType().GetProperty("Result")?.GetValue(running);
    };
}
