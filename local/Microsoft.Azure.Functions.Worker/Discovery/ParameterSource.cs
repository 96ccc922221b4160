namespace Receivables.Local.Functions;

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ParameterSource
{
    Trigger,
    FunctionContext,
    Cancellation,
    HttpRequest,
    Body,
    DurableClient,

    /// <summary>The input of an orchestration, as a parameter beside the context.</summary>
    OrchestrationInput,

    /// <summary>A value that the trigger carries under the parameter's name.</summary>
    Named,
}
