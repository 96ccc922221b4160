using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Http;

namespace Receivables.Local.Functions;

/// <summary>Finds the value of each parameter of an invocation.</summary>
internal static class Arguments
{
    // No ConfigureAwait here: an orchestrator has to stay on its own thread.
    internal static async ValueTask<object?[]> Bind(Invocation invocation)
    {
        var parameters = invocation.Function.Parameters;
        var values = new object?[parameters.Length];
        List<string>? faults = null;
        for (var i = 0; i < values.Length; i++)
        {
            var found = await Find(invocation, parameters[i]);
            values[i] = found.Value;
            if (found.Fault is not null)
            {
                (faults ??= []).Add(found.Fault);
            }
        }

        return faults is null
            ? values
            : throw new FunctionInputConverterException(
                $"Function '{invocation.FunctionDefinition.Name}' cannot get its parameters: "
                + string.Join(' ', faults));
    }

    private static async ValueTask<BoundValue> Find(Invocation invocation, BoundParameter parameter) =>
        parameter.Source switch
        {
            ParameterSource.Trigger => new(FromTrigger(invocation, parameter)),
            ParameterSource.FunctionContext => new(invocation),
            ParameterSource.Cancellation => new(invocation.CancellationToken),
            ParameterSource.HttpRequest => new(invocation.GetHttpContext()?.Request),
            ParameterSource.Body => new(await BodyReader.Read(invocation, parameter.Info.ParameterType)),
            ParameterSource.DurableClient => new(DurableClient(invocation)),
            ParameterSource.OrchestrationInput => OrchestrationInput.Read(invocation, parameter),
            _ => FromBindingData(invocation, parameter),
        };

    private static object? FromTrigger(Invocation invocation, BoundParameter parameter) =>
        invocation.Trigger switch
        {
            HttpContext http => http.Request,
            ActivityCall call => parameter.Info.ParameterType == typeof(FunctionContext)
                ? invocation
                : call.Input(parameter.Info.ParameterType),
            var value => value,
        };

    private static DurableTaskClient DurableClient(Invocation invocation) =>
        invocation.InstanceServices.GetRequiredService<DurableBinding>().Client;

    private static BoundValue FromBindingData(Invocation invocation, BoundParameter parameter)
    {
        invocation.BindingData.TryGetValue(parameter.Info.Name!, out var source);
        return source is null
            ? parameter.WhenAbsent()
            : TextValue.Convert(source, parameter, invocation.InstanceServices);
    }
}
