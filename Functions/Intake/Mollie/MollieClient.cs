using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Receivables.Functions.Intake.Mollie;

/// <summary>
/// Fetches a payment from the provider. The address comes from the configuration alone, an id is only letters and
/// digits, redirects are not followed and answers are bounded, so that no caller leads it anywhere else.
/// </summary>
public sealed partial class MollieClient : IDisposable
{
    private const string Official = "https://api.mollie.com/";

    private const int LongestAnswer = 1024 * 1024;

    private readonly HttpClient http;

    public MollieClient(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
        };
        http = new HttpClient(handler, disposeHandler: true)
        {
            BaseAddress = new Uri(settings["MOLLIE_BASE_ADDRESS"] is { Length: > 0 } other ? other : Official, UriKind.Absolute),
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = LongestAnswer,
        };
    }

    public static bool IsId(string? id) => id is not null && PaymentId().IsMatch(id);

    /// <summary>
    /// The payment; null when the provider does not know it under this key. Throws
    /// <see cref="HttpRequestException"/> when the provider cannot say now.
    /// </summary>
    internal async Task<MolliePayment?> Find(string id, string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v2/payments/{id}?embed=refunds,chargebacks");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                return null;
            }

            var payment = answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<MolliePayment>(
                    await answer.Content.ReadAsByteArrayAsync(cancellation), JsonSerializerOptions.Web)
                : null;
            return payment?.Id == id
                ? payment
                : throw new HttpRequestException($"The provider answered {(int)answer.StatusCode} about a payment.");
        }
        catch (JsonException unreadable)
        {
            throw new HttpRequestException("The provider's answer could not be read.", unreadable);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new HttpRequestException("The provider did not answer in time.", late);
        }
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("^tr_[A-Za-z0-9]{1,40}$", RegexOptions.None, 1000)]
    private static partial Regex PaymentId();
}
