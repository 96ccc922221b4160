namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the middleware, and at its end the function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
