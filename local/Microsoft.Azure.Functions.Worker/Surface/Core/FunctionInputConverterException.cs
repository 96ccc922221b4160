namespace Microsoft.Azure.Functions.Worker;

/// <summary>A value that a trigger carried does not fit the parameter it belongs to.</summary>
public class FunctionInputConverterException : FunctionWorkerException
{
    public FunctionInputConverterException(string? message)
        : base(message)
    {
    }

    public FunctionInputConverterException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
