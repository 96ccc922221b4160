#nullable enable
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Wire;

namespace Azure.Storage.Sas;

/// <summary>
/// The strings that signatures are computed over, in version 2024-11-04
/// (https://learn.microsoft.com/rest/api/storageservices/create-service-sas#construct-the-signature-string,
/// https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas#construct-the-string-to-sign).
/// </summary>
internal static class SasSigning
{
    private const string Version = "2024-11-04";

    public static BlobSasQueryParameters Sign(BlobSasBuilder builder, SharedKey key)
    {
        var values = Values(builder);
        string?[] lines =
        [
            values.GetValueOrDefault("sp"), values.GetValueOrDefault("st"), values.GetValueOrDefault("se"),
            Canonical(builder, key.AccountName), builder.Identifier, null, values.GetValueOrDefault("spr"), Version,
            values["sr"], null, null, .. Overrides(builder),
        ];
        values["sig"] = key.Sign(string.Join('\n', lines));
        return new BlobSasQueryParameters(values);
    }

    public static BlobSasQueryParameters Sign(BlobSasBuilder builder, UserDelegationKey key, string account)
    {
        var values = Values(builder);
        values["skoid"] = key.SignedObjectId;
        values["sktid"] = key.SignedTenantId;
        values["skt"] = Moment(key.SignedStartsOn)!;
        values["ske"] = Moment(key.SignedExpiresOn)!;
        values["sks"] = key.SignedService;
        values["skv"] = key.SignedVersion;
        string?[] lines =
        [
            values.GetValueOrDefault("sp"), values.GetValueOrDefault("st"), values.GetValueOrDefault("se"),
            Canonical(builder, account), values["skoid"], values["sktid"], values["skt"], values["ske"], values["sks"],
            values["skv"], null, null, null, null, values.GetValueOrDefault("spr"), Version, values["sr"], null, null,
            .. Overrides(builder),
        ];
        values["sig"] = new SharedKey(account, key.Value).Sign(string.Join('\n', lines));
        return new BlobSasQueryParameters(values);
    }

    private static Dictionary<string, string> Values(BlobSasBuilder builder)
    {
        if (builder.Identifier is null && (builder.ExpiresOn == default || string.IsNullOrEmpty(builder.Permissions)))
        {
            throw new InvalidOperationException(
                "SAS is missing required parameter: " + (builder.ExpiresOn == default ? "ExpiresOn" : "Permissions"));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["sv"] = Version };
        Add(values, "spr", Protocol(builder.Protocol));
        Add(values, "st", Moment(builder.StartsOn));
        Add(values, "se", Moment(builder.ExpiresOn));
        Add(values, "si", builder.Identifier);
        Add(values, "sr", builder.Resource ?? (string.IsNullOrEmpty(builder.BlobName) ? "c" : "b"));
        Add(values, "sp", builder.Permissions);
        Add(values, "rscc", builder.CacheControl);
        Add(values, "rscd", builder.ContentDisposition);
        Add(values, "rsce", builder.ContentEncoding);
        Add(values, "rscl", builder.ContentLanguage);
        Add(values, "rsct", builder.ContentType);
        return values;
    }

    private static void Add(Dictionary<string, string> values, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            values[name] = value;
        }
    }

    private static string?[] Overrides(BlobSasBuilder builder) =>
    [
        builder.CacheControl, builder.ContentDisposition, builder.ContentEncoding, builder.ContentLanguage,
        builder.ContentType,
    ];

    private static string Canonical(BlobSasBuilder builder, string account)
    {
        var resource = new StringBuilder("/blob/").Append(account).Append('/').Append(builder.BlobContainerName);
        return string.IsNullOrEmpty(builder.BlobName)
            ? resource.ToString()
            : resource.Append('/').Append(builder.BlobName).ToString();
    }

    private static string? Protocol(SasProtocol protocol) => protocol switch
    {
        SasProtocol.Https => "https",
        SasProtocol.HttpsAndHttp => "https,http",
        _ => null,
    };

    /// <summary>To the second; null for the default.</summary>
    private static string? Moment(DateTimeOffset moment) => moment == default
        ? null
        : moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
