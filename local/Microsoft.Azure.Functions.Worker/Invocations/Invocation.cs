using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Local.Functions;

/// <summary>One run of a function: its trigger's value, its scope of services, its result.</summary>
internal sealed class Invocation : FunctionContext, IAsyncDisposable
{
    private readonly IServiceProvider appServices;
    private readonly IReadOnlyDictionary<string, object?> bindingData;
    private IServiceScope? scope;
    private IServiceProvider? replacedServices;
    private string? id;

    internal Invocation(
        LoadedFunction function,
        object? trigger,
        IReadOnlyDictionary<string, object?> bindingData,
        IServiceProvider appServices,
        CancellationToken cancellation)
    {
        Function = function;
        Trigger = trigger;
        this.bindingData = bindingData;
        this.appServices = appServices;
        CancellationToken = cancellation;
        BindingContext = new TriggerValues(bindingData);
    }

    public override string InvocationId => id ??= Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext { get; } = new CurrentTrace(Activity.Current);

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext => FirstAttempt.Instance;

    public override IServiceProvider InstanceServices
    {
        get => replacedServices ?? (scope ??= appServices.CreateScope()).ServiceProvider;
        set => replacedServices = value;
    }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    internal LoadedFunction Function { get; }

    /// <summary>What started the function; its type depends on the kind of trigger.</summary>
    internal object? Trigger { get; }

    internal IReadOnlyDictionary<string, object?> BindingData => bindingData;

    internal object? Result { get; set; }

    /// <summary>Ends the scope of services.</summary>
    public ValueTask DisposeAsync()
    {
        var ended = scope;
        scope = null;
        switch (ended)
        {
            case IAsyncDisposable several:
                return several.DisposeAsync();
            default:
                ended?.Dispose();
                return ValueTask.CompletedTask;
        }
    }

    private sealed class TriggerValues(IReadOnlyDictionary<string, object?> values) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => values;
    }

    private sealed class CurrentTrace(Activity? activity) : TraceContext
    {
        public override string TraceParent => activity?.Id ?? string.Empty;

        public override string TraceState => activity?.TraceStateString ?? string.Empty;
    }

    private sealed class FirstAttempt : RetryContext
    {
        internal static readonly FirstAttempt Instance = new();

        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
