using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Local.Functions.Http;

namespace Receivables.Local.Functions;

/// <summary>What an HTTP function must be.</summary>
internal static class HttpRules
{
    internal static string? Fault(LoadedFunction function, FunctionSettings settings)
    {
        if (!settings.HasAspNetCore)
        {
            return "an HTTP function needs builder.ConfigureFunctionsWebApplication() in Program.cs";
        }

        var trigger = (HttpTriggerAttribute)function.Trigger;
        return ResultFault(function)
            ?? MethodFault(trigger)
            ?? HttpRoute.Fault(function.Name, trigger, settings.HostJson.RoutePrefix)
            ?? function.Parameters.Select(parameter => Fault(function, parameter)).FirstOrDefault(f => f is not null);
    }

    private static string? ResultFault(LoadedFunction function)
    {
        var returned = function.Method.ReturnType;
        var result = returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>)
            ? returned.GetGenericArguments()[0]
            : returned;
        return typeof(IActionResult).IsAssignableFrom(result)
            ? null
            : "an HTTP function returns IActionResult or Task<IActionResult>";
    }

    private static string? MethodFault(HttpTriggerAttribute trigger) =>
        trigger.Methods?.FirstOrDefault(method => string.IsNullOrEmpty(method) || !method.All(char.IsAsciiLetter))
            is { } wrong
            ? $"'{wrong}' is no HTTP method"
            : null;

    private static string? Fault(LoadedFunction function, BoundParameter parameter)
    {
        var (name, type) = (parameter.Info.Name, parameter.Info.ParameterType);
        if (parameter.Source == ParameterSource.Trigger)
        {
            return type == typeof(HttpRequest)
                ? null
                : $"parameter '{name}' has [HttpTrigger] and must be an HttpRequest";
        }

        if (parameter.Source != ParameterSource.Named)
        {
            return null;
        }

        if (type == typeof(HttpContext))
        {
            return $"the worker does not bind HttpContext ('{name}'); take FunctionContext and call GetHttpContext()";
        }

        return TextValue.CanBecome(type) ? AbsenceFault(function, parameter) : CannotBind(parameter);
    }

    private static string CannotBind(BoundParameter parameter)
    {
        var (name, type) = (parameter.Info.Name, parameter.Info.ParameterType.Name);
        return parameter.Info.IsDefined(typeof(FromBodyAttribute), inherit: true)
            ? $"the worker does not know MVC's [FromBody] ('{name}'); use "
                + "Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute"
            : $"nothing gives parameter '{name}' a {type}: the worker makes only strings, numbers, booleans, Guids and "
                + "DateTimes from the route and query. Take a string, use [FromBody], or inject services through the "
                + "constructor";
    }

    private static string? AbsenceFault(LoadedFunction function, BoundParameter parameter)
    {
        var route = HttpRoute.PatternOf(function.Name, (HttpTriggerAttribute)function.Trigger, string.Empty);
        var inRoute = route.GetParameter(parameter.Info.Name!);
        var alwaysThere = inRoute is { IsOptional: false, IsCatchAll: false } || inRoute?.Default is not null;
        return alwaysThere || parameter.MayBeAbsent
            ? null
            : $"parameter '{parameter.Info.Name}' may be absent, since route '{route.RawText}' does not always have "
                + "it; name it in the route, make it nullable, or give it a default";
    }
}
