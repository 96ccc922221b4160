using System.Globalization;
using System.Text.Json;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Receivables.Local.DurableEngine;

namespace Receivables.Local.Functions.Management;

/// <summary>Reads and writes the JSON of the management API.</summary>
internal static class ManagementJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Task Empty(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    internal static Task Error(HttpContext http, int status, string message, Exception cause) => Write(
        http,
        status,
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("Message", message);
            writer.WriteString("ExceptionMessage", cause is RpcException rpc ? rpc.Status.Detail : cause.Message);
            writer.WriteString("ExceptionType", cause.GetType().FullName);
            writer.WriteEndObject();
        });

    internal static async Task Write(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(http.Response.BodyWriter, Readable);
        write(writer);
        await writer.FlushAsync(http.RequestAborted);
    }

    /// <summary>The body as JSON text, null when it is empty; or why it is none.</summary>
    internal static async Task<(string? Json, JsonException? Fault)> ReadBody(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        if (text.Length == 0)
        {
            return (null, null);
        }

        try
        {
            using var _ = JsonDocument.Parse(text);
            return (text, null);
        }
        catch (JsonException malformed)
        {
            return (null, malformed);
        }
    }

    internal static void WriteInstance(
        Utf8JsonWriter writer, ManagedInstance instance, bool showInput, IReadOnlyList<string>? history)
    {
        writer.WriteStartObject();
        writer.WriteString("name", instance.Name);
        writer.WriteString("instanceId", instance.InstanceId);
        writer.WriteString("runtimeStatus", instance.RuntimeStatus.ToString());
        WritePayload(writer, "input", showInput ? instance.Input : null);
        WritePayload(writer, "customStatus", instance.CustomStatus);
        WritePayload(writer, "output", OutputOf(instance));
        writer.WriteString("createdTime", Moment(instance.CreatedTime));
        writer.WriteString("lastUpdatedTime", Moment(instance.LastUpdatedTime));
        if (history is not null)
        {
            writer.WriteStartArray("historyEvents");
            foreach (var entry in history)
            {
                writer.WriteRawValue(entry);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>JSON text as it is; text that is no JSON as a string.</summary>
    internal static void WritePayload(Utf8JsonWriter writer, string name, string? payload)
    {
        writer.WritePropertyName(name);
        WritePayload(writer, payload);
    }

    internal static void WritePayload(Utf8JsonWriter writer, string? payload)
    {
        if (payload is null)
        {
            writer.WriteNullValue();
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(payload);
            document.RootElement.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(payload);
        }
    }

    private static string? OutputOf(ManagedInstance instance) =>
        instance.Output
        ?? (instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed ? instance.Failure?.ErrorMessage : null);

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z";
}
