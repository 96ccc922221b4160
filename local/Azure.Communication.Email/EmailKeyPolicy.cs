using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Email;

/// <summary>
/// Signs each request with the access key
/// (https://learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial).
/// </summary>
internal sealed class EmailKeyPolicy(AzureKeyCredential key) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sign(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sign(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Sign(Request request)
    {
        var body = Body(request);
        var hash = Convert.ToBase64String(SHA256.HashData(body));
        // Signatures use real time: the service refuses one that is minutes old, whatever the local clock shows.
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var address = request.Uri.ToUri();
        var toSign = $"{request.Method.Method}\n{address.PathAndQuery}\n{date};{address.Authority};{hash}";
        var signature = Convert.ToBase64String(
            HMACSHA256.HashData(Convert.FromBase64String(key.Key), Encoding.ASCII.GetBytes(toSign)));
        request.Headers.SetValue("x-ms-content-sha256", hash);
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue(
            "Authorization",
            $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
    }

    private static byte[] Body(Request request)
    {
        if (request.Content is not { } content)
        {
            return [];
        }

        using var copy = new MemoryStream();
        content.WriteTo(copy, CancellationToken.None);
        return copy.ToArray();
    }
}
