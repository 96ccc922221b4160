using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, transport, diagnostics and protocol version of a client.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionString = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(
                nameof(serviceVersion), serviceVersion, "Unknown service version."),
        };
        Diagnostics.LoggedHeaderNames.Add("x-ms-request-id");
        Diagnostics.LoggedHeaderNames.Add("DataServiceVersion");
        Diagnostics.LoggedQueryParameters.Add("$filter");
        Diagnostics.LoggedQueryParameters.Add("$top");
        Diagnostics.LoggedQueryParameters.Add("$select");
    }

    /// <summary>Whom tokens are asked for; the public cloud where null. Without effect on key and signature.</summary>
    public TableAudience? Audience { get; set; }

    /// <summary>Lets the credential learn its tenant from the service's challenge.</summary>
    public bool EnableTenantDiscovery { get; set; }

    internal string VersionString { get; }

    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
}
