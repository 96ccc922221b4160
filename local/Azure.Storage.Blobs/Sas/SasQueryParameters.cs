using System.Globalization;

namespace Azure.Storage.Sas;

/// <summary>A shared access signature, as the query of an address carries it.</summary>
public class SasQueryParameters
{
    private readonly Dictionary<string, string> values;

    /// <param name="values">By the short names of the query; unescaped.</param>
    protected SasQueryParameters(IDictionary<string, string> values) => this.values = values.ToDictionary();

    public string CacheControl => Value("rscc");

    public string ContentDisposition => Value("rscd");

    public string ContentEncoding => Value("rsce");

    public string ContentLanguage => Value("rscl");

    public string ContentType => Value("rsct");

    public DateTimeOffset ExpiresOn => Moment("se");

    /// <summary>The stored access policy that says the rest; null for none.</summary>
    public string Identifier => Value("si");

    public string Permissions => Value("sp");

    public SasProtocol Protocol => Value("spr") switch
    {
        "https" => SasProtocol.Https,
        "https,http" => SasProtocol.HttpsAndHttp,
        _ => SasProtocol.None,
    };

    /// <summary>b for a blob, c for a container.</summary>
    public string Resource => Value("sr");

    public string Signature => Value("sig");

    /// <summary>The default where the signature holds from the beginning of time.</summary>
    public DateTimeOffset StartsOn => Moment("st");

    public string Version => Value("sv");

    /// <summary>As a query, without a question mark.</summary>
    public override string ToString() =>
        string.Join('&', values.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    private protected string Value(string name) => values.TryGetValue(name, out var value) ? value : null;

    private protected DateTimeOffset Moment(string name) => DateTimeOffset.TryParse(
        Value(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : default;
}
