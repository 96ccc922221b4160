namespace Microsoft.DurableTask.Client;

/// <summary>The output of the terminated instance and whether its sub-orchestrations end with it.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
