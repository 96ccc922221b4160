using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settings of the worker.</summary>
public class WorkerOptions
{
    /// <summary>
    /// Turns trigger values, orchestration inputs and outputs into JSON and back. When not set: System.Text.Json with
    /// the app's <c>JsonSerializerOptions</c>, whose property names ignore case and are written as declared.
    /// </summary>
    public ObjectSerializer? Serializer { get; set; }
}
