using Receivables.Local.MemoryStorage.Tables.Batch;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>Entity group transactions.</summary>
internal sealed partial class TableService
{
    private const int MostActions = 100;
    private const int LargestBody = 4 * 1024 * 1024;

    private WireResponse Transact(StorageCall call)
    {
        if (call.Body.Length > LargestBody)
        {
            return Refuse(TableFault.RequestBodyTooLarge);
        }

        var reader = new BatchRequestReader(call.Body.Span);
        var changes = new List<Change>();
        Table? table = null;
        while (reader.Next())
        {
            try
            {
                table = Accept(ref reader, table, changes);
            }
            catch (TableFaultException refused)
            {
                return BatchResponseWriter.Refused(refused.Fault, changes.Count);
            }
        }

        if (table is null)
        {
            return Refuse(TableFault.Invalid("The batch request holds no changes."));
        }

        var (fault, index, rows) = table.ApplyAll(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(changes));
        return fault is null ? BatchResponseWriter.Done(rows) : BatchResponseWriter.Refused(fault, index);
    }

    /// <summary>Reads the next change and checks that it fits those before it.</summary>
    private Table Accept(ref BatchRequestReader reader, Table? table, List<Change> changes)
    {
        if (changes.Count == MostActions)
        {
            throw TableFault.TooManyActions.AsException();
        }

        var path = TablePath.Parse(reader.Path);
        if (table is not null && !table.Name.Equals(path.Resource, StringComparison.OrdinalIgnoreCase))
        {
            throw TableFault.DifferentPartitions.AsException();
        }

        var found = table ?? store.Find(path.Resource) ?? throw TableFault.TableNotFound.AsException();
        var change = ChangeParser.Parse(reader.Method, path, reader.Header("If-Match"u8), reader.Content);
        foreach (var known in changes)
        {
            if (known.PartitionKey != change.PartitionKey)
            {
                throw TableFault.DifferentPartitions.AsException();
            }

            if (known.RowKey == change.RowKey)
            {
                throw TableFault.InvalidDuplicateRow.AsException();
            }
        }

        changes.Add(change);
        return found;
    }
}
