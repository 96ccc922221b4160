using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DurableTask;

namespace Receivables.Local.Functions;

/// <summary>
/// Which activities and orchestrators an orchestrator calls by a name that stands in its code, or in a method of the app
/// that it calls. Names that are made up as it runs are not seen; those fail when they are called.
/// </summary>
internal sealed class CalledFunctions
{
    private readonly HashSet<MethodBase> seen = [];
    private readonly Queue<MethodBase> open = new();
    private readonly HashSet<(FunctionKind Kind, string Name)> called = [];

    private CalledFunctions(MethodInfo orchestrator) => Visit(orchestrator, orchestrator.Module);

    internal static IEnumerable<(FunctionKind Kind, string Name)> Of(MethodInfo orchestrator)
    {
        var found = new CalledFunctions(orchestrator);
        while (found.open.TryDequeue(out var method))
        {
            found.Read(method, orchestrator.Module);
        }

        return found.called;
    }

    private void Read(MethodBase method, Module app)
    {
        string? text = null;
        string? name = null;
        foreach (var named in MethodCode.Names(method))
        {
            if (named is MethodBase target)
            {
                name = IsName(target) ? text : name;
                if (KindOf(target) is { } kind && name is not null)
                {
                    called.Add((kind, name));
                    name = null;
                }

                Visit(target, app);
            }

            text = named as string;
        }
    }

    /// <summary>Queues a method of the app; of one that waits or yields, the part that the compiler made of its body.</summary>
    private void Visit(MethodBase method, Module app)
    {
        if (method.Module != app || !seen.Add(method))
        {
            return;
        }

        var body = method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType
            .GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
        open.Enqueue(body ?? method);
    }

    /// <summary>The conversion of a text to the name of a task.</summary>
    private static bool IsName(MethodBase method) =>
        method.DeclaringType == typeof(TaskName) && (method.IsConstructor || method.Name == "op_Implicit");

    private static FunctionKind? KindOf(MethodBase method) =>
        !typeof(TaskOrchestrationContext).IsAssignableFrom(method.DeclaringType) ? null
        : method.Name == nameof(TaskOrchestrationContext.CallActivityAsync) ? FunctionKind.Activity
        : method.Name == nameof(TaskOrchestrationContext.CallSubOrchestratorAsync) ? FunctionKind.Orchestrator
        : null;
}
