using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>The Table service of a <see cref="MemoryAccount"/>, as strict as the real one.</summary>
internal sealed partial class TableService(Uri endpoint, TimeProvider time) : IStorageService
{
    private const string Json = "application/json;odata=minimalmetadata;streaming=true;charset=utf-8";

    private readonly TableStore store = new(time);
    private readonly string metadata = $"{endpoint}$metadata#";

    /// <inheritdoc cref="MemoryAccount.MaxRowsPerPage"/>
    internal int MaxRowsPerPage { get; set; } = 1000;

    public string StringToSign(Request request, string accountName) => Wire.StringToSign.ForTable(request, accountName);

    public WireResponse Refuse(int status, string code, string message) =>
        Refuse(new TableFault(status, code, message));

    public WireResponse Handle(StorageCall call)
    {
        if (call.HasSharedAccessSignature)
        {
            return Refuse(TableFault.AuthenticationFailed);
        }

        try
        {
            var path = TablePath.Parse(call.Path);
            return path.Resource switch
            {
                "$batch" => Transact(call),
                "Tables" => HandleTables(call, path),
                _ => HandleRows(call, path),
            };
        }
        catch (TableFaultException refused)
        {
            return Refuse(refused.Fault);
        }
    }

    private static WireResponse Refuse(TableFault fault) =>
        new WireResponse(fault.Status, fault.Code, EntityRenderer.Fault(fault, string.Empty))
            .With("Content-Type", Json)
            .With("x-ms-error-code", fault.Code);

    private WireResponse HandleTables(StorageCall call, in TablePath path)
    {
        if (call.Method == RequestMethod.Post)
        {
            return CreateTable(call);
        }

        if (call.Method == RequestMethod.Delete && path.Named is { } name)
        {
            return store.Delete(name) ? new WireResponse(204, "No Content") : Refuse(TableFault.ResourceNotFound);
        }

        return call.Method == RequestMethod.Get ? QueryTables(call) : Refuse(TableFault.NotImplemented);
    }

    private WireResponse HandleRows(StorageCall call, in TablePath path)
    {
        if (store.Find(path.Resource) is not { } table)
        {
            return Refuse(TableFault.TableNotFound);
        }

        if (call.Method == RequestMethod.Get)
        {
            return path.PartitionKey is null ? Query(call, table) : Get(call, table, path);
        }

        if (call.Query.Contains("comp=", StringComparison.Ordinal))
        {
            return Refuse(TableFault.NotImplemented);
        }

        var change = ChangeParser.Parse(call.Method, path, call.Header("If-Match"), call.Body.Span);
        var (fault, row) = table.Apply(change);
        return fault is null ? Changed(call, change, row) : Refuse(fault);
    }

    private WireResponse Changed(StorageCall call, in Change change, Row? row)
    {
        if (row is null)
        {
            return new WireResponse(204, "No Content");
        }

        if (change.Kind != ChangeKind.Insert)
        {
            return new WireResponse(204, "No Content").With("ETag", row.ETag);
        }

        return call.Header("Prefer") == "return-no-content"
            ? new WireResponse(204, "No Content").With("ETag", row.ETag).With("Preference-Applied", "return-no-content")
            : new WireResponse(201, "Created", EntityRenderer.One(metadata, row, null))
                .With("ETag", row.ETag)
                .With("Content-Type", Json);
    }
}
