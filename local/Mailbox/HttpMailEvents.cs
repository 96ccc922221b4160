using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Posts events to a webhook as Event Grid does, after its validation handshake
/// (https://learn.microsoft.com/azure/event-grid/webhook-event-delivery).
/// </summary>
public sealed class HttpMailEvents(HttpClient client, Uri webhook) : IMailEvents
{
    private const string Subscription = "LOCAL-MAIL-REPORTS";

    private bool isValidated;

    /// <inheritdoc/>
    public async Task<int> Post(string json, int attempt, CancellationToken cancellation)
    {
        if (!isValidated)
        {
            var refused = await Shake(cancellation).ConfigureAwait(false);
            if (refused is { } status)
            {
                return status;
            }

            isValidated = true;
        }

        using var request = Request("Notification", json);
        request.Headers.Add("aeg-delivery-count", (attempt - 1).ToString(CultureInfo.InvariantCulture));
        using var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
        return (int)response.StatusCode;
    }

    /// <summary>Null when the endpoint echoed the code, else a status that makes the event come again.</summary>
    private async Task<int?> Shake(CancellationToken cancellation)
    {
        var code = Guid.NewGuid().ToString();
        using var request = Request(
            "SubscriptionValidation", EventGridJson.Validation(code, TimeProvider.System.GetUtcNow()));
        using var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return 503;
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
        return answer.ValueKind == JsonValueKind.Object
            && answer.TryGetProperty("validationResponse", out var echoed) && echoed.GetString() == code
                ? null
                : 503;
    }

    private HttpRequestMessage Request(string eventType, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("aeg-event-type", eventType);
        request.Headers.Add("aeg-subscription-name", Subscription);
        request.Headers.Add("aeg-metadata-version", "1");
        request.Headers.Add("aeg-data-version", "1.0");
        return request;
    }
}
