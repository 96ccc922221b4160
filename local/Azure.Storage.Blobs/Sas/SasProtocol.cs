namespace Azure.Storage.Sas;

/// <summary>Over which protocols a signature may be used.</summary>
public enum SasProtocol
{
    None = 0,
    HttpsAndHttp = 1,
    Https = 2,
}
