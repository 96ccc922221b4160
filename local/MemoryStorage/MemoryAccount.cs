using System.Security.Cryptography;
using Receivables.Local.MemoryStorage.Blobs;
using Receivables.Local.MemoryStorage.Tables;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage;

/// <summary>
/// A storage account in the memory of this process: empty when created, gone when disposed. Any number can live side by
/// side. Clients reach it with its connection string as they would reach a real account, over the same protocol.
/// </summary>
public sealed class MemoryAccount : IDisposable
{
    private static int lastAccount;
    private readonly List<IDisposable> registrations = [];
    private readonly TableService tables;

    private MemoryAccount(string name, string key, TimeProvider time)
    {
        Name = name;
        Key = key;
        var sharedKey = new SharedKey(name, key);
        TableEndpoint = EndpointOf(Services.Table);
        BlobEndpoint = EndpointOf(Services.Blob);
        tables = new TableService(TableEndpoint, time);
        Serve(TableEndpoint, tables, Services.Table, sharedKey);
        Serve(BlobEndpoint, new BlobService(sharedKey, time), Services.Blob, sharedKey);
    }

    public string Name { get; }

    /// <summary>The account key in base64, drawn anew for each account.</summary>
    public string Key { get; }

    public Uri TableEndpoint { get; }

    public Uri BlobEndpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=https;AccountName={Name};AccountKey={Key};"
        + $"TableEndpoint={TableEndpoint};BlobEndpoint={BlobEndpoint}";

    /// <inheritdoc cref="RequestWatch.Faults"/>
    public FaultPlan Faults
    {
        get => Watch.Faults;
        set => Watch.Faults = value;
    }

    public RequestCounts RequestCounts => Watch.Counts;

    /// <inheritdoc cref="RequestWatch.OnRequest"/>
    public RequestHook? OnRequest
    {
        get => Watch.OnRequest;
        set => Watch.OnRequest = value;
    }

    /// <summary>
    /// How many rows a page of a table query holds at most: 1,000 as in the real service. That one may also give fewer
    /// and still have more; a smaller number here shows whether a reader copes with it.
    /// </summary>
    public int MaxRowsPerPage
    {
        get => tables.MaxRowsPerPage;
        set => tables.MaxRowsPerPage = value is > 0 and <= 1000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A page holds 1 to 1,000 rows.");
    }

    /// <summary>Counts, hook and faults in one, for transports that are to share them with this account.</summary>
    public RequestWatch Watch { get; } = new();

    /// <param name="time">Stamps what is written; the real time where null.</param>
    public static MemoryAccount Create(TimeProvider? time = null)
    {
        var name = $"memory{Interlocked.Increment(ref lastAccount)}";
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        return new MemoryAccount(name, key, time ?? TimeProvider.System);
    }

    /// <summary>
    /// Nobody reaches the account any more; clients that exist keep working until they are collected.
    /// </summary>
    public void Dispose() => registrations.ForEach(registration => registration.Dispose());

    private Uri EndpointOf(string kind) => new($"https://{Name}.{kind}.storage.invalid/");

    private void Serve(Uri endpoint, IStorageService service, string kind, SharedKey key)
    {
        var transport = new FaultyTransport(new MemoryTransport(service, key), kind, Watch);
        registrations.Add(LocalTransports.Register(endpoint.Authority, transport));
    }
}
