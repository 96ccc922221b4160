using Microsoft.DurableTask;

namespace Receivables.Local.Functions;

/// <summary>What an activity must be.</summary>
internal static class ActivityRules
{
    /// <summary>The only value besides its input that an activity's trigger carries.</summary>
    internal const string InstanceId = "instanceId";

    internal static string? Fault(LoadedFunction function) =>
        function.Parameters.Select(Fault).FirstOrDefault(fault => fault is not null);

    private static string? Fault(BoundParameter parameter)
    {
        var (name, type) = (parameter.Info.Name!, parameter.Info.ParameterType);
        return parameter.Source switch
        {
            ParameterSource.Trigger when typeof(TaskActivityContext).IsAssignableFrom(type)
                || typeof(TaskOrchestrationContext).IsAssignableFrom(type) =>
                $"parameter '{name}' gets the activity's input and cannot be a {type.Name}; take the input's type",
            ParameterSource.Named when name.Equals(InstanceId, StringComparison.OrdinalIgnoreCase)
                && type == typeof(string) => null,
            ParameterSource.Named =>
                $"an activity has one input, and parameter '{name}' is a second; put them into one record",
            _ => null,
        };
    }
}
