using System.Globalization;
using System.Text;
using System.Text.Json;
using Receivables.Local.MemoryStorage.Tables.Filters;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>Requests that read, and the creation of tables.</summary>
internal sealed partial class TableService
{
    private const int MostPerPage = 1000;

    private WireResponse CreateTable(StorageCall call)
    {
        var name = TableName(call.Body);
        if (EntityRules.BrokenByTableName(name) is { } fault)
        {
            return Refuse(fault);
        }

        return store.Create(name)
            ? new WireResponse(204, "No Content").With("Preference-Applied", "return-no-content")
            : Refuse(TableFault.TableAlreadyExists);
    }

    private static string TableName(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("TableName").GetString()
                ?? throw TableFault.PropertiesNeedValue.AsException();
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw TableFault.Invalid("An error occurred while processing this request.").AsException();
        }
    }

    private WireResponse QueryTables(StorageCall call)
    {
        var filter = FilterParser.Parse(call.Parameter("$filter"));
        var limit = Top(call);
        var names = store.NamesFrom(call.Parameter("NextTableName") ?? string.Empty)
            .Where(name => filter is null || filter.Matches(AsRow(name)))
            .Take(limit + 1)
            .ToList();
        var next = names.Count > limit ? names[^1] : null;
        names = names[..Math.Min(limit, names.Count)];
        var response = new WireResponse(200, "OK", EntityRenderer.Tables(metadata + "Tables", names))
            .With("Content-Type", Json);
        return next is null ? response : response.With("x-ms-continuation-NextTableName", next);
    }

    /// <summary>Tables are filtered by the one property they have.</summary>
    private static Row AsRow(string name) => new(string.Empty, name, [new Property("TableName", EdmValue.Of(name))]);

    private WireResponse Get(StorageCall call, Table table, in TablePath path) =>
        table.Find(path.PartitionKey!, path.RowKey!) is { } row
            ? new WireResponse(200, "OK", EntityRenderer.One($"{metadata}{table.Name}/@Element", row, Select(call)))
                .With("ETag", row.ETag)
                .With("Content-Type", Json)
            : Refuse(TableFault.ResourceNotFound);

    private WireResponse Query(StorageCall call, Table table)
    {
        var filter = FilterParser.Parse(call.Parameter("$filter"));
        var range = FilterRange.Of(filter);
        if (call.Parameter("NextPartitionKey") is { } partition)
        {
            range = range.StartingAt(Decoded(partition), Decoded(call.Parameter("NextRowKey") ?? string.Empty));
        }

        var (rows, next) = table.Query(range, filter, Top(call));
        var response = new WireResponse(200, "OK", EntityRenderer.Many(metadata + table.Name, rows, Select(call)))
            .With("Content-Type", Json);
        return next is null
            ? response
            : response
                .With("x-ms-continuation-NextPartitionKey", Encoded(next.PartitionKey))
                .With("x-ms-continuation-NextRowKey", Encoded(next.RowKey));
    }

    private int Top(StorageCall call)
    {
        if (call.Parameter("$top") is not { } top)
        {
            return Math.Min(MostPerPage, MaxRowsPerPage);
        }

        var isNumber = int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var rows);
        return isNumber && rows is > 0 and <= MostPerPage
            ? Math.Min(rows, MaxRowsPerPage)
            : throw TableFault.Invalid($"The value '{top}' of $top is not between 1 and 1000.").AsException();
    }

    private static string[]? Select(StorageCall call) =>
        call.Parameter("$select") is { Length: > 0 } select and not "*"
            ? select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;

    /// <summary>Keys in headers are opaque and without blanks, as the service writes them.</summary>
    private static string Encoded(string key) =>
        "1!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).Replace('=', '-');

    private static string Decoded(string token)
    {
        try
        {
            return token.StartsWith("1!", StringComparison.Ordinal)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(token[2..].Replace('-', '=')))
                : throw new FormatException();
        }
        catch (FormatException)
        {
            throw TableFault.Invalid("The continuation token is not one of this service.").AsException();
        }
    }
}
