#nullable enable
using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// A column whose getter and setter are delegates, so that no value is boxed and nothing reflected per row.
/// </summary>
internal sealed class Column<TEntity, TValue> : Column
{
    private readonly Func<TEntity, TValue> get;
    private readonly Action<TEntity, TValue> set;
    private readonly ColumnCodec<TValue> codec;

    internal Column(MemberInfo member)
        : base(
            member,
            member is FieldInfo or PropertyInfo { CanRead: true },
            member is FieldInfo { IsInitOnly: false } or PropertyInfo { CanWrite: true })
    {
        get = Getter(member);
        set = Setter(member);
        codec = ColumnCodecs.Of<TValue>(Name);
    }

    internal override void Write(Utf8JsonWriter writer, object entity) =>
        codec.Write(writer, Name, get((TEntity)entity));

    internal override void Read(ref Utf8JsonReader reader, object entity)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            set((TEntity)entity, default!);
        }
        else if (codec.TryRead(ref reader, out var value))
        {
            set((TEntity)entity, value);
        }
    }

    private static Func<TEntity, TValue> Getter(MemberInfo member) => member switch
    {
        PropertyInfo { GetMethod: { } method } when !typeof(TEntity).IsValueType =>
            method.CreateDelegate<Func<TEntity, TValue>>(),
        PropertyInfo property => entity => (TValue)property.GetValue(entity)!,
        _ => entity => (TValue)((FieldInfo)member).GetValue(entity)!,
    };

    private static Action<TEntity, TValue> Setter(MemberInfo member) => member switch
    {
        PropertyInfo { SetMethod: { } method } when !typeof(TEntity).IsValueType =>
            method.CreateDelegate<Action<TEntity, TValue>>(),
        PropertyInfo property => (entity, value) => property.SetValue(entity, value),
        _ => (entity, value) => ((FieldInfo)member).SetValue(entity, value),
    };
}
