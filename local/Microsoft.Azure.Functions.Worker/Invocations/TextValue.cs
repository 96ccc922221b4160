using System.Globalization;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Receivables.Local.Functions;

/// <summary>
/// Turns text of a route or query into a parameter's type as the worker does: a Guid or date as .NET reads it, anything
/// else as JSON. So "7" is an int, but "007" and "True" are errors.
/// </summary>
internal static class TextValue
{
    /// <summary>The types that text of a route or query can become.</summary>
    internal static bool CanBecome(Type type) =>
        type == typeof(string) || JsonTypes.Contains(Nullable.GetUnderlyingType(type) ?? type);

    private static readonly HashSet<Type> JsonTypes =
    [
        typeof(bool), typeof(byte), typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(double),
        typeof(float), typeof(uint), typeof(ulong), typeof(ushort), typeof(sbyte), typeof(Guid), typeof(DateTime),
        typeof(DateTimeOffset),
    ];

    internal static BoundValue Convert(object source, BoundParameter parameter, IServiceProvider services)
    {
        var type = parameter.Info.ParameterType;
        if (type.IsInstanceOfType(source))
        {
            return new(source);
        }

        var text = source.ToString()!;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Guid) && Guid.TryParse(text, out var guid))
        {
            return new(guid);
        }

        if (plain == typeof(DateTimeOffset)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return new(moment);
        }

        if (plain == typeof(DateTime)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return new(time);
        }

        return FromJson(text, parameter, services);
    }

    private static BoundValue FromJson(string text, BoundParameter parameter, IServiceProvider services)
    {
        var serializer = services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!;
        try
        {
            return new(serializer.Deserialize(new BinaryData(text).ToStream(), parameter.Info.ParameterType, default));
        }
        catch (Exception unreadable)
        {
            return new(
                null,
                $"'{text}' is no {parameter.Info.ParameterType.Name} for '{parameter.Info.Name}': "
                + unreadable.Message);
        }
    }
}
