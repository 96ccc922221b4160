namespace Receivables.Local.DurableEngine;

/// <summary>An orchestrator has called an activity that nobody registered; trying again cannot help.</summary>
internal sealed class ActivityNotFoundException(string name) : Exception(
    $"The function '{name}' doesn't exist, is disabled, or is not an activity function. Check the name in the call and "
    + "the [Function] attribute.");
