using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.Functions;

/// <summary>
/// What a function must be for its kind of trigger; rules that concern several functions are elsewhere.
/// </summary>
internal static class TriggerRules
{
    internal static string? Fault(LoadedFunction function, FunctionSettings settings)
    {
        if (ParameterFault(function, settings) is { } fault)
        {
            return fault;
        }

        return function.Kind switch
        {
            FunctionKind.Http => HttpRules.Fault(function, settings),
            FunctionKind.Timer => TimerRules.Fault(function, settings),
            FunctionKind.Orchestrator => OrchestratorRules.Fault(function),
            _ => ActivityRules.Fault(function),
        };
    }

    private static string? ParameterFault(LoadedFunction function, FunctionSettings settings)
    {
        foreach (var parameter in function.Parameters)
        {
            var name = parameter.Info.Name;
            switch (parameter.Source)
            {
                case ParameterSource.DurableClient when parameter.Info.ParameterType != typeof(DurableTaskClient):
                    return $"parameter '{name}' has [DurableClient] and must be a DurableTaskClient";
                case ParameterSource.DurableClient:
                    if (HubFault(parameter, settings) is { } fault)
                    {
                        return fault;
                    }

                    break;
                case ParameterSource.Body when function.Kind != FunctionKind.Http:
                    return $"parameter '{name}' has [FromBody], but only an HTTP function has a body";
            }
        }

        return function.Parameters.Count(parameter => parameter.Source == ParameterSource.Body) > 1
            ? "more than one parameter has [FromBody]; a body is read once"
            : null;
    }

    private static string? HubFault(BoundParameter parameter, FunctionSettings settings)
    {
        var client = (DurableClientAttribute)parameter.Info
            .GetCustomAttributes(typeof(DurableClientAttribute), inherit: false)[0];
        var hub = settings.HostJson.TaskHub;
        if (client.TaskHub is { } other && !other.Equals(hub, StringComparison.OrdinalIgnoreCase))
        {
            return $"parameter '{parameter.Info.Name}' asks for task hub '{other}', "
                + $"but this platform runs '{hub}' only";
        }

        return client.ConnectionName is null or "AzureWebJobsStorage"
            ? null
            : $"parameter '{parameter.Info.Name}' asks for connection '{client.ConnectionName}'; "
                + "this platform keeps orchestrations in AzureWebJobsStorage only";
    }
}
