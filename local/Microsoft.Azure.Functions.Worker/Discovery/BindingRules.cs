using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Http;

namespace Receivables.Local.Functions;

/// <summary>Finds the trigger of a method and where each of its parameters gets its value.</summary>
internal static class BindingRules
{
    /// <summary>The function, or null when it was refused.</summary>
    internal static LoadedFunction? Load(MethodInfo method, FunctionSettings settings, Refusals refusals)
    {
        if (BindingFault(method) is { } fault)
        {
            refusals.Add(method, fault);
            return null;
        }

        var triggered = method.GetParameters().Single(parameter => Triggers(parameter).Any());
        var trigger = Triggers(triggered).Single();
        var kind = KindOf(trigger);
        if (kind is null)
        {
            refusals.Add(method, $"{trigger.GetType().Name} is no trigger that this platform knows");
            return null;
        }

        var parameters = method.GetParameters()
            .Select(parameter => new BoundParameter(parameter, SourceOf(parameter, kind.Value)))
            .ToImmutableArray();
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var function = new LoadedFunction(name, kind.Value, method, trigger, parameters);
        return TriggerRules.Fault(function, settings) is { } wrong ? Refuse(wrong) : function;

        LoadedFunction? Refuse(string reason)
        {
            refusals.Add(method, reason);
            return null;
        }
    }

    private static string? BindingFault(MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters.FirstOrDefault(parameter => Bindings(parameter).Count() > 1) is { } twice)
        {
            return $"parameter '{twice.Name}' has more than one binding attribute; keep one";
        }

        return parameters.Count(parameter => Triggers(parameter).Any()) switch
        {
            0 => "none of its parameters has a trigger attribute, for example [HttpTrigger]",
            1 => null,
            _ => "it has more than one trigger; make a function for each",
        };
    }

    private static IEnumerable<BindingAttribute> Bindings(ParameterInfo parameter) =>
        parameter.GetCustomAttributes<BindingAttribute>();

    private static IEnumerable<TriggerBindingAttribute> Triggers(ParameterInfo parameter) =>
        parameter.GetCustomAttributes<TriggerBindingAttribute>();

    private static FunctionKind? KindOf(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => FunctionKind.Http,
        TimerTriggerAttribute => FunctionKind.Timer,
        OrchestrationTriggerAttribute => FunctionKind.Orchestrator,
        ActivityTriggerAttribute => FunctionKind.Activity,
        _ => null,
    };

    private static ParameterSource SourceOf(ParameterInfo parameter, FunctionKind kind)
    {
        var type = parameter.ParameterType;
        if (Triggers(parameter).Any())
        {
            return ParameterSource.Trigger;
        }

        if (parameter.IsDefined(typeof(DurableClientAttribute)))
        {
            return ParameterSource.DurableClient;
        }

        if (parameter.IsDefined(typeof(FromBodyAttribute)))
        {
            return ParameterSource.Body;
        }

        if (type == typeof(FunctionContext))
        {
            return ParameterSource.FunctionContext;
        }

        if (type == typeof(CancellationToken) || type == typeof(CancellationToken?))
        {
            return ParameterSource.Cancellation;
        }

        if (kind == FunctionKind.Http && type == typeof(Microsoft.AspNetCore.Http.HttpRequest))
        {
            return ParameterSource.HttpRequest;
        }

        return kind == FunctionKind.Orchestrator ? ParameterSource.OrchestrationInput : ParameterSource.Named;
    }
}
