namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter's name; <c>$return</c> for the result of an HTTP function.</summary>
    public abstract string Name { get; }

    /// <summary>The kind of binding, for example <c>httpTrigger</c>.</summary>
    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
