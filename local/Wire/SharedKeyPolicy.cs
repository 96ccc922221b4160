using Azure.Core;
using Azure.Core.Pipeline;

namespace Receivables.Local.Wire;

/// <summary>Dates and signs each attempt of a request with an account key.</summary>
public sealed class SharedKeyPolicy : HttpPipelineSynchronousPolicy
{
    private readonly SharedKey key;
    private readonly string scheme;
    private readonly Func<Request, string, string> stringToSign;

    private SharedKeyPolicy(SharedKey key, string scheme, Func<Request, string, string> stringToSign)
    {
        this.key = key;
        this.scheme = $"{scheme} {key.AccountName}:";
        this.stringToSign = stringToSign;
    }

    /// <summary>Shared Key Lite as the Table service takes it.</summary>
    public static SharedKeyPolicy ForTables(SharedKey key) => new(key, "SharedKeyLite", StringToSign.ForTable);

    /// <summary>Shared Key as the Blob service takes it.</summary>
    public static SharedKeyPolicy ForBlobs(SharedKey key) => new(key, "SharedKey", StringToSign.ForBlob);

    public override void OnSendingRequest(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Request.Headers.SetValue("x-ms-date", HttpDate.Now());
        var signature = key.Sign(stringToSign(message.Request, key.AccountName));
        message.Request.Headers.SetValue("Authorization", scheme + signature);
    }
}
