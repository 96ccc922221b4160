using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Http;

/// <summary>Delivery reports of the mail service, in the Event Grid schema with its validation handshake.</summary>
public sealed partial class EmailEventsApi(
    DeliveryReports reports, IHostEnvironment environment, IConfiguration settings, ILogger<EmailEventsApi> logger)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";

    private const string Report = "Microsoft.Communication.EmailDeliveryReportReceived";

    [Function("PostEmailEvents")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/email-events")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (!IsEventGrid(request))
        {
            return new StatusCodeResult(StatusCodes.Status401Unauthorized);
        }

        var (body, refusal) = await JsonBody.Read<JsonElement[]>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        foreach (var message in body)
        {
            switch (Text(message, "eventType"))
            {
                case Validation:
                    return new OkObjectResult(
                        new { validationResponse = Text(message.GetProperty("data"), "validationCode") });
                case Report when Read(message) is { } report:
                    if (!await reports.Take(durable, report, cancellation))
                    {
                        LogUnknown(report.Operation);
                    }

                    break;
                default:
                    break;
            }
        }

        return new OkResult();
    }

    private static DeliveryReport? Read(JsonElement message)
    {
        var data = message.GetProperty("data");
        return Text(data, "messageId") is { } operation && Text(data, "status") is { } status
            && DateTimeOffset.TryParse(
                Text(data, "deliveryAttemptTimeStamp") ?? Text(data, "deliveryAttemptTimestamp") ?? Text(message, "eventTime"),
                System.Globalization.CultureInfo.InvariantCulture,
                out var at)
                ? new DeliveryReport(operation, status, at, Text(data, "recipient"))
                : null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>
    /// In Azure the platform has checked the Entra token, and its application and audience must be the ones of Event Grid's
    /// subscription. Only on a developer's machine, which no instance of the platform is, does loopback suffice.
    /// </summary>
    private bool IsEventGrid(HttpRequest request)
    {
        if (environment.IsDevelopment() && string.IsNullOrEmpty(settings["WEBSITE_INSTANCE_ID"]))
        {
            return request.HttpContext.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);
        }

        return string.Equals(settings["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase)
            && settings["EVENT_GRID_APPLICATION_ID"] is { Length: > 0 } application
            && settings["EVENT_GRID_AUDIENCE"] is { Length: > 0 } audience
            && ClientPrincipal.IsFor(request, application, audience);
    }

    [LoggerMessage(LogLevel.Information, "A delivery report names hand-over {Operation}, which is not ours; ignored.")]
    private partial void LogUnknown(string operation);
}
