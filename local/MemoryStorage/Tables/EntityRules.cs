using System.Buffers;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>
/// What an entity may be: "Understanding the Table service data model",
/// learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.
/// </summary>
internal static class EntityRules
{
    private const int LongestKey = 512;
    private const int LongestName = 255;
    private const int MostProperties = 252;
    private const int LongestText = 32 * 1024;
    private const int LargestBinary = 64 * 1024;
    private const int LargestEntity = 1024 * 1024;

    private static readonly DateTime EarliestMoment = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Four characters of addresses, and the control characters.</summary>
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(
        [.. "/\\#?", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    /// <summary>The first rule that the row breaks; null for a lawful row.</summary>
    internal static TableFault? Broken(Row row)
    {
        if ((BrokenByKey(row.PartitionKey) ?? BrokenByKey(row.RowKey)) is { } byKey)
        {
            return byKey;
        }

        if (row.Properties.Length > MostProperties)
        {
            return TableFault.TooManyProperties;
        }

        long size = 4 + (2 * (row.PartitionKey.Length + row.RowKey.Length));
        foreach (var property in row.Properties)
        {
            if (BrokenBy(property) is { } fault)
            {
                return fault;
            }

            size += 8 + (2 * property.Name.Length) + Size(property.Value);
        }

        return size > LargestEntity ? TableFault.EntityTooLarge : null;
    }

    internal static TableFault? BrokenByKey(string key) =>
        key.Length > LongestKey ? TableFault.KeyValueTooLarge
        : key.AsSpan().IndexOfAny(NotInKeys) >= 0 ? TableFault.OutOfRange
        : null;

    /// <summary>
    /// A table's name has 3 to 63 letters and digits and begins with a letter; <c>tables</c> is reserved.
    /// </summary>
    internal static TableFault? BrokenByTableName(string name) =>
        name.Length is < 3 or > 63 ? TableFault.ResourceNameLength
        : !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit) ? TableFault.InvalidResourceName
        : name.Equals("tables", StringComparison.OrdinalIgnoreCase) ? TableFault.InvalidResourceName
        : null;

    private static TableFault? BrokenBy(in Property property) =>
        property.Name.Length > LongestName ? TableFault.PropertyNameTooLong
        : !IsIdentifier(property.Name) ? TableFault.PropertyNameInvalid
        : property.Value.Type switch
        {
            EdmType.String when property.Value.Text.Length > LongestText => TableFault.PropertyValueTooLarge,
            EdmType.Binary when property.Value.Bytes.Length > LargestBinary => TableFault.PropertyValueTooLarge,
            EdmType.DateTime when property.Value.Moment < EarliestMoment => TableFault.OutOfRange,
            _ => null,
        };

    private static long Size(in EdmValue value) => value.Type switch
    {
        EdmType.String => 4 + (2L * value.Text.Length),
        EdmType.Binary => 4 + value.Bytes.Length,
        EdmType.Guid => 16,
        EdmType.Int32 => 4,
        EdmType.Boolean => 1,
        _ => 8,
    };

    /// <summary>Property names follow the rules of C# identifiers.</summary>
    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter != '_')
            {
                return false;
            }
        }

        return true;
    }
}
