using Microsoft.Azure.Functions.Worker;
using Receivables.Local.Functions.Timers;

namespace Receivables.Local.Functions;

/// <summary>What a timer function must be.</summary>
internal static class TimerRules
{
    internal static string? Fault(LoadedFunction function, FunctionSettings settings)
    {
        foreach (var parameter in function.Parameters)
        {
            switch (parameter.Source)
            {
                case ParameterSource.Trigger when parameter.Info.ParameterType != typeof(TimerInfo):
                    return $"parameter '{parameter.Info.Name}' has [TimerTrigger] and must be a TimerInfo";
                case ParameterSource.Named:
                    return $"a timer has nothing for parameter '{parameter.Info.Name}'";
            }
        }

        var trigger = (TimerTriggerAttribute)function.Trigger;
        return Schedule.Fault(trigger.Schedule, settings.Setting);
    }
}
