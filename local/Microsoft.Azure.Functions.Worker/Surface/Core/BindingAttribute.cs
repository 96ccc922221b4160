namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a binding of a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    protected BindingAttribute()
    {
    }
}
