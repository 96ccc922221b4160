namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of one function, shared by the middleware and the function itself.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique for each invocation; an orchestration has a new one for each episode.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The same for every invocation of a function.</summary>
    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    public abstract BindingContext BindingContext { get; }

    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's scope, which ends with the invocation.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Values that middleware and function share within the invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the caller of an HTTP function went away, or when draining has taken too long.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
