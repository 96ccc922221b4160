using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

internal sealed class ContextResult(Invocation invocation) : InvocationResult
{
    public override object? Value
    {
        get => invocation.Result;
        set => invocation.Result = value;
    }
}
