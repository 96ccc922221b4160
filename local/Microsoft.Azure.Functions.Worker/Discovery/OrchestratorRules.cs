using Microsoft.DurableTask;

namespace Receivables.Local.Functions;

/// <summary>What an orchestrator must be.</summary>
internal static class OrchestratorRules
{
    internal static string? Fault(LoadedFunction function)
    {
        if (function.Method.ReturnType == typeof(void))
        {
            return "an orchestrator returns a Task, or a value when it never waits";
        }

        var inputs = function.Parameters.Where(p => p.Source == ParameterSource.OrchestrationInput).ToList();
        if (inputs.Count > 1)
        {
            return $"an orchestrator has one input, but this one has {Names(inputs)}; put them into one record";
        }

        return function.Parameters.Select(Fault).FirstOrDefault(fault => fault is not null);
    }

    private static string? Fault(BoundParameter parameter)
    {
        var (name, type) = (parameter.Info.Name, parameter.Info.ParameterType);
        return parameter.Source switch
        {
            ParameterSource.Trigger when type != typeof(TaskOrchestrationContext) =>
                $"parameter '{name}' has [OrchestrationTrigger] and must be a TaskOrchestrationContext",
            ParameterSource.DurableClient =>
                $"an orchestrator must not use a client ('{name}'); do that in an activity",
            ParameterSource.OrchestrationInput when IsNeverBound(type) =>
                $"the worker leaves input '{name}' null, because no value is of exactly type {type.Name}; "
                + $"take a concrete type or call context.GetInput<{type.Name}>()",
            _ => null,
        };
    }

    /// <summary>The worker binds an input only where the value's own type is the parameter's type.</summary>
    private static bool IsNeverBound(Type type) =>
        type.IsAbstract || type == typeof(object) || Nullable.GetUnderlyingType(type) is not null;

    private static string Names(IEnumerable<BoundParameter> parameters) =>
        string.Join(" and ", parameters.Select(parameter => $"'{parameter.Info.Name}'"));
}
