using Azure.Core;
using Azure.Core.Pipeline;

namespace Receivables.Local.Wire;

/// <summary>
/// Authorises requests with an Entra ID token for Azure Storage. Azure.Core fetches, keeps and renews the token and
/// refuses to send it over plain HTTP.
/// </summary>
public static class StorageTokenPolicy
{
    /// <summary>The audience of all storage accounts of the public cloud.</summary>
    public const string PublicAudience = "https://storage.azure.com";

    /// <param name="credential">Yields the token.</param>
    /// <param name="audience">Without the trailing <c>/.default</c>.</param>
    public static HttpPipelinePolicy For(TokenCredential credential, string audience = PublicAudience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return new BearerTokenAuthenticationPolicy(credential, audience.TrimEnd('/') + "/.default");
    }
}
