namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding brings a value into a function or takes one out of it.</summary>
public enum BindingDirection
{
    In,
    Out,
}
