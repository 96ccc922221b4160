using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

internal sealed class ContextResult<T> : InvocationResult<T>
{
    private readonly Invocation invocation;

    internal ContextResult(Invocation invocation)
    {
        this.invocation = invocation;
        if (invocation.Result is not T)
        {
            throw new InvalidOperationException(
                $"Function '{invocation.FunctionDefinition.Name}' has the result "
                + $"{invocation.Result?.GetType().FullName ?? "null"}, not a {typeof(T).FullName}.");
        }
    }

    public override T? Value
    {
        get => (T?)invocation.Result;
        set => invocation.Result = value;
    }
}
