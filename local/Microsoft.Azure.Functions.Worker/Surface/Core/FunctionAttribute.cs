namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <param name="name">
    /// Unique in the app whatever the case; a letter, then up to 127 letters, digits, <c>_</c> or <c>-</c>.
    /// </param>
    public FunctionAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; }
}
