using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Local.Functions;

/// <summary>A function that passed every check and can be invoked.</summary>
internal sealed class LoadedFunction
{
    internal LoadedFunction(
        string name,
        FunctionKind kind,
        MethodInfo method,
        TriggerBindingAttribute trigger,
        ImmutableArray<BoundParameter> parameters)
    {
        Name = name;
        Kind = kind;
        Method = method;
        Trigger = trigger;
        Parameters = parameters;
        Definition = new LoadedDefinition(this);
        Invoker = MethodInvoker.Create(method);
        Returns = ReturnShape.Of(method.ReturnType);
    }

    internal string Name { get; }

    internal FunctionKind Kind { get; }

    internal MethodInfo Method { get; }

    internal TriggerBindingAttribute Trigger { get; }

    internal ImmutableArray<BoundParameter> Parameters { get; }

    internal FunctionDefinition Definition { get; }

    internal MethodInvoker Invoker { get; }

    internal ReturnShape Returns { get; }

    /// <summary>Makes the function's object; null until the class was found to have one constructor.</summary>
    internal ObjectFactory? Factory { get; set; }

    /// <summary>The name by which orchestrations call it.</summary>
    internal string DurableName => Trigger switch
    {
        ActivityTriggerAttribute { Activity: { } activity } => activity,
        OrchestrationTriggerAttribute { Orchestration: { } orchestration } => orchestration,
        _ => Name,
    };
}
