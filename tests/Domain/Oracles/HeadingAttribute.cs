namespace Receivables.Domain.Tests;

/// <summary>The heading of the column that fills this parameter, exactly as it stands in the table.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeadingAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
