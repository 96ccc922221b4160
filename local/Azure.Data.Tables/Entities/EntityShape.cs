#nullable enable
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>The columns of a type: its public properties and fields, found once per type.</summary>
/// <remarks>
/// <see cref="DataMemberAttribute.Name"/> renames a column and <see cref="IgnoreDataMemberAttribute"/> leaves one out.
/// Keys that a type implements explicitly are columns too.
/// </remarks>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();

    private readonly Column[] read;

    private EntityShape(Type type)
    {
        var columns = Members(type).Select(member => Column.Of(type, member)).ToArray();
        read = [.. columns.Where(column => column.CanWrite)];
        Written = [.. columns.Where(column => column.CanRead && !column.IsKeptByService)];
    }

    /// <summary>The columns that are sent.</summary>
    internal Column[] Written { get; }

    internal static EntityShape Of(Type type) => Shapes.GetOrAdd(type, static key => new EntityShape(key));

    internal static NotSupportedException Unsupported(string name, Type type) => new(
        $"Property '{name}' has type {type}, which the Table service has no type for. Use string, int, long, double, "
        + "bool, Guid, DateTimeOffset, DateTime in UTC, byte[] or BinaryData.");

    /// <summary>
    /// Fills an entity from the object that the reader stands on. Columns that the type lacks are skipped.
    /// </summary>
    internal void Read(ref Utf8JsonReader reader, object entity)
    {
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = Find(ref reader, ref next);
            reader.Read();
            if (column is null)
            {
                reader.Skip();
            }
            else
            {
                column.Read(ref reader, entity);
            }
        }
    }

    /// <summary>Rows mostly come in the order of the last one, so the search begins where the last hit was.</summary>
    private Column? Find(ref Utf8JsonReader reader, ref int next)
    {
        for (var i = 0; i < read.Length; i++)
        {
            var at = next + i < read.Length ? next + i : next + i - read.Length;
            if (reader.ValueTextEquals(read[at].Utf8Name))
            {
                next = at + 1 == read.Length ? 0 : at + 1;
                return read[at];
            }
        }

        return null;
    }

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        var own = type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is FieldInfo or PropertyInfo { GetMethod: not null })
            .Where(member => member is not PropertyInfo property || property.GetIndexParameters().Length == 0)
            .Where(member => !member.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .DistinctBy(member => member.Name)
            .ToList();
        var explicitKeys = typeof(ITableEntity).GetProperties()
            .Where(key => own.TrueForAll(member => member.Name != key.Name));
        return own.Concat(explicitKeys);
    }
}
