namespace Receivables.Local.Wire;

/// <summary>
/// A storage account as a connection string names it. Understood are <c>UseDevelopmentStorage</c>,
/// <c>DefaultEndpointsProtocol</c>, <c>AccountName</c>, <c>AccountKey</c>, <c>SharedAccessSignature</c>,
/// <c>EndpointSuffix</c>, <c>BlobEndpoint</c>, <c>QueueEndpoint</c> and <c>TableEndpoint</c>; others are ignored.
/// </summary>
public sealed class StorageConnectionString
{
    /// <summary>The account of the storage emulator; its name and key are public knowledge.</summary>
    public const string DevelopmentAccount = "devstoreaccount1";

    /// <summary>The key of <see cref="DevelopmentAccount"/>.</summary>
    public const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> known;

    private StorageConnectionString(Dictionary<string, string> known) => this.known = known;

    /// <summary>Null where the string holds a shared access signature and explicit endpoints only.</summary>
    public string? AccountName => Setting("AccountName");

    /// <summary>The key in base64; null where the string authorises by a shared access signature.</summary>
    public string? AccountKey => Setting("AccountKey");

    /// <summary>Without a leading question mark; null where the string authorises by key.</summary>
    public string? SharedAccessSignature => Setting("SharedAccessSignature")?.TrimStart('?');

    /// <summary>Null where the string names neither this endpoint nor an account to derive it from.</summary>
    public Uri? TableEndpoint => Endpoint("TableEndpoint", "table");

    /// <inheritdoc cref="TableEndpoint"/>
    public Uri? BlobEndpoint => Endpoint("BlobEndpoint", "blob");

    /// <inheritdoc cref="TableEndpoint"/>
    public Uri? QueueEndpoint => Endpoint("QueueEndpoint", "queue");

    /// <exception cref="ArgumentException">The string is null or empty.</exception>
    /// <exception cref="FormatException">
    /// It is malformed or names no account; the message says what is missing.
    /// </exception>
    public static StorageConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development)
            && bool.TryParse(development, out var useDevelopment) && useDevelopment)
        {
            return new StorageConnectionString(Development(settings));
        }

        var byKey = settings.ContainsKey("AccountName") && settings.ContainsKey("AccountKey");
        var bySignature = settings.ContainsKey("SharedAccessSignature")
            && (settings.ContainsKey("AccountName")
                || settings.Keys.Any(key => key.EndsWith("Endpoint", StringComparison.OrdinalIgnoreCase)));
        if (!byKey && !bySignature)
        {
            throw new FormatException(
                "No valid combination of account information found. A storage connection string needs AccountName and "
                + "AccountKey, or SharedAccessSignature with an endpoint, or UseDevelopmentStorage=true.");
        }

        return new StorageConnectionString(settings);
    }

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        const StringSplitOptions tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var part in connectionString.Split(';', tidy))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new FormatException(
                    "Settings of a storage connection string must be of the form \"name=value\".");
            }

            if (!settings.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
            {
                throw new FormatException($"The storage connection string has '{part[..equals]}' twice.");
            }
        }

        return settings;
    }

    private static Dictionary<string, string> Development(Dictionary<string, string> settings)
    {
        var host = settings.TryGetValue("DevelopmentStorageProxyUri", out var proxy)
            ? proxy.TrimEnd('/')
            : "http://127.0.0.1";
        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["AccountName"] = DevelopmentAccount,
            ["AccountKey"] = DevelopmentKey,
            ["BlobEndpoint"] = $"{host}:10000/{DevelopmentAccount}",
            ["QueueEndpoint"] = $"{host}:10001/{DevelopmentAccount}",
            ["TableEndpoint"] = $"{host}:10002/{DevelopmentAccount}",
        };
    }

    private string? Setting(string name) => known.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private Uri? Endpoint(string setting, string service)
    {
        if (Setting(setting) is { } explicitEndpoint)
        {
            return Uri.TryCreate(explicitEndpoint, UriKind.Absolute, out var endpoint)
                ? endpoint
                : throw new FormatException($"{setting} of the storage connection string is not an absolute address.");
        }

        if (AccountName is null)
        {
            return null;
        }

        var protocol = Setting("DefaultEndpointsProtocol") ?? "https";
        return new Uri($"{protocol}://{AccountName}.{service}.{Setting("EndpointSuffix") ?? "core.windows.net"}");
    }
}
