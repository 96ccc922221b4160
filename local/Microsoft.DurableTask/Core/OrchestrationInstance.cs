namespace DurableTask.Core;

/// <summary>Which instance and which execution of it.</summary>
public class OrchestrationInstance
{
#nullable disable annotations
    public string InstanceId { get; set; }

    public string ExecutionId { get; set; }
#nullable restore annotations
}
