namespace Receivables.Local.Functions;

/// <summary>How the result comes out of what a function's method returned.</summary>
internal abstract class ReturnShape
{
    /// <summary>The shape of a method's return type; tasks are awaited, everything else is the result itself.</summary>
    internal static ReturnShape Of(Type returned)
    {
        if (returned == typeof(Task))
        {
            return new PlainTask();
        }

        return returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>)
            ? (ReturnShape)Activator.CreateInstance(
                typeof(TaskOf<>).MakeGenericType(returned.GetGenericArguments()), nonPublic: true)!
            : new Value();
    }

    internal abstract Task<object?> Await(object? returned);

    private sealed class Value : ReturnShape
    {
        internal override Task<object?> Await(object? returned) => Task.FromResult(returned);
    }

    private sealed class PlainTask : ReturnShape
    {
        internal override async Task<object?> Await(object? returned)
        {
            await (Task)returned!;
            return null;
        }
    }

    private sealed class TaskOf<T> : ReturnShape
    {
        internal override async Task<object?> Await(object? returned) => await (Task<T>)returned!;
    }
}
