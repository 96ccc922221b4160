namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A request as functions without the ASP.NET Core integration see it.</summary>
public abstract class HttpRequestData
{
    protected HttpRequestData(FunctionContext functionContext)
    {
        FunctionContext = functionContext ?? throw new ArgumentNullException(nameof(functionContext));
    }

    public abstract Stream Body { get; }

    public abstract Uri Url { get; }

    public abstract string Method { get; }

    public FunctionContext FunctionContext { get; }
}
