namespace Receivables.Domain;

/// <summary>
/// One thing that is wrong in a file: where it stands, and in words what is wrong and how it should be.
/// </summary>
/// <param name="Line">The line of the file, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Field">The field as its format names it, such as <c>Stmt/Ntry/Amt</c> or <c>:61:</c>.</param>
/// <param name="Message">A sentence for the person who sent the file.</param>
public sealed record FormatFault(int Line, string Field, string Message)
{
    public override string ToString() => Line > 0 ? $"line {Line}, {Field}: {Message}" : $"{Field}: {Message}";
}
