#nullable enable
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>One column of a type: how it is called and how its value gets in and out of an entity.</summary>
internal abstract class Column
{
    protected Column(MemberInfo member, bool canRead, bool canWrite)
    {
        CanRead = canRead;
        CanWrite = canWrite;
        Name = member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
        IsKeptByService = Name is nameof(ITableEntity.ETag) or nameof(ITableEntity.Timestamp);
        Utf8Name = Encoding.UTF8.GetBytes(Name == nameof(ITableEntity.ETag) ? TableEntity.ETagKey : Name);
    }

    internal string Name { get; }

    /// <summary>As the service calls it in answers.</summary>
    internal byte[] Utf8Name { get; }

    internal bool CanRead { get; }

    internal bool CanWrite { get; }

    /// <summary>Timestamp and ETag are never sent.</summary>
    internal bool IsKeptByService { get; }

    internal abstract void Write(Utf8JsonWriter writer, object entity);

    internal abstract void Read(ref Utf8JsonReader reader, object entity);

    internal static Column Of(Type entity, MemberInfo member)
    {
        var owner = member.DeclaringType!.IsInterface ? member.DeclaringType : entity;
        var valueType = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        const BindingFlags constructor =
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DoNotWrapExceptions;
        return (Column)Activator.CreateInstance(
            typeof(Column<,>).MakeGenericType(owner, valueType), constructor, null, [member], null)!;
    }
}
