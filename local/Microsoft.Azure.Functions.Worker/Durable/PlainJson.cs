using System.Text.Json;
using Azure.Core.Serialization;

namespace Receivables.Local.Functions.Durable;

/// <summary>The worker's serializer when the app set none: System.Text.Json with the app's options.</summary>
internal sealed class PlainJson : JsonObjectSerializer
{
    internal PlainJson(JsonSerializerOptions options)
        : base(options)
    {
        Options = options;
    }

    internal JsonSerializerOptions Options { get; }
}
