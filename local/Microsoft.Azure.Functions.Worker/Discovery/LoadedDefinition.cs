using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

/// <summary>A function as middleware sees it.</summary>
internal sealed class LoadedDefinition : FunctionDefinition
{
    private readonly LoadedFunction function;

    internal LoadedDefinition(LoadedFunction function)
    {
        this.function = function;
        Id = Hash(EntryPoint);
        Parameters =
        [
            .. function.Parameters.Select(parameter => new FunctionParameter(
                parameter.Info.Name!,
                parameter.Info.ParameterType,
                parameter.Info.HasDefaultValue,
                parameter.Info.HasDefaultValue ? parameter.Info.DefaultValue : null)),
        ];
        InputBindings = function.Parameters
            .Where(parameter => parameter.Source is ParameterSource.Trigger or ParameterSource.DurableClient)
            .ToImmutableDictionary(parameter => parameter.Info.Name!, Input);
        OutputBindings = function.Kind == FunctionKind.Http
            ? ImmutableDictionary<string, BindingMetadata>.Empty.Add(
                "$return", new LoadedBinding("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly => function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint =>
        $"{function.Method.DeclaringType!.FullName!.Replace('+', '.')}.{function.Method.Name}";

    public override string Id { get; }

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash.ToString(CultureInfo.InvariantCulture);
    }

    private BindingMetadata Input(BoundParameter parameter)
    {
        var type = parameter.Source == ParameterSource.DurableClient ? "durableClient" : function.Kind switch
        {
            FunctionKind.Http => "httpTrigger",
            FunctionKind.Timer => "timerTrigger",
            FunctionKind.Orchestrator => "orchestrationTrigger",
            _ => "activityTrigger",
        };
        return new LoadedBinding(parameter.Info.Name!, type, BindingDirection.In);
    }
}
