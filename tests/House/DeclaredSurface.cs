using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Receivables.House.Tests;

/// <summary>Writes the public members of a stand-in type as the files of facts write the official ones.</summary>
internal static class DeclaredSurface
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(byte)] = "byte",
        [typeof(object)] = "object", [typeof(decimal)] = "decimal", [typeof(uint)] = "uint", [typeof(char)] = "char",
        [typeof(ushort)] = "ushort", [typeof(short)] = "short",
    };

    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Method(type.GetMethod("Invoke")!, type.Name)];
        }

        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
            | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return
        [
            .. type.GetConstructors(all).Where(IsVisible).Where(made => !IsImplied(made)).Select(Constructor),
            .. type.GetProperties(all).Where(property => property.GetAccessors(true).Any(IsVisible))
                .Where(property => property.Name != "EqualityContract").Select(Property),
            .. type.GetMethods(all).Where(IsVisible).Where(method => !IsImplied(method)).Select(method => Method(method, null)),
            .. type.GetFields(all).Where(field => field.IsPublic || field.IsFamily).Select(Field),
        ];
    }

    private static bool IsVisible(MethodBase member) => member.IsPublic || member.IsFamily || member.IsFamilyOrAssembly;

    /// <summary>What the compiler writes for records and structs, and what every type inherits from object.</summary>
    private static bool IsImplied(MethodBase member) =>
        (member.IsSpecialName && !member.Name.StartsWith("op_Implicit", StringComparison.Ordinal) && member is MethodInfo)
        || member.Name.StartsWith('<')
        || member.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "Finalize"
        || (member is ConstructorInfo { DeclaringType.IsValueType: true } && member.GetParameters().Length == 0)
        || (member is ConstructorInfo && member.IsFamily && IsCopy(member));

    private static bool IsCopy(MethodBase member) =>
        member.GetParameters() is [var only] && only.ParameterType == member.DeclaringType;

    private static string Constructor(ConstructorInfo made) =>
        $"{Plain(made.DeclaringType!.Name)}({Parameters(made)})";

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"{TypeName(field.FieldType, Nullability.Create(field))} {field.Name} = {Constant(field.GetRawConstantValue(), field.FieldType)}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly && field.IsStatic ? "readonly " : "")}{TypeName(field.FieldType, Nullability.Create(field))} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var getter = property.GetMethod is { } get && IsVisible(get) ? get : null;
        var setter = property.SetMethod is { } set && IsVisible(set) ? set : null;
        var isStatic = (getter ?? setter)!.IsStatic ? "static " : "";
        var info = Nullability.Create(property);
        var name = property.GetIndexParameters() is { Length: > 0 } index
            ? $"this[{string.Join(", ", index.Select(Parameter))}]"
            : property.Name;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var accessors = (getter is null ? "" : "get; ") + (setter is null ? "" : isInit ? "init; " : "set; ");
        return $"{isStatic}{TypeName(property.PropertyType, info)} {name} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method, string? named)
    {
        var isStatic = method.IsStatic ? "static " : "";
        var returns = TypeName(method.ReturnType, Nullability.Create(method.ReturnParameter));
        if (method.Name == "op_Implicit")
        {
            return $"{isStatic}implicit operator {returns}({Parameters(method)})";
        }

        var name = named is null ? method.Name : Plain(named);
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        return $"{isStatic}{returns} {name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase member)
    {
        var extends = member.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        return extends + string.Join(", ", member.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var many = parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        var fallback = parameter.HasDefaultValue ? " = " + Constant(parameter.RawDefaultValue, type) : "";
        return $"{many}{direction}{TypeName(type, Nullability.Create(parameter))} {parameter.Name}{fallback}";
    }

    private static string Constant(object? value, Type type) => (value, Nullable.GetUnderlyingType(type) ?? type) switch
    {
        (null, { IsValueType: true }) when Nullable.GetUnderlyingType(type) is null => "default",
        (null, _) => "null",
        (bool yes, _) => yes ? "true" : "false",
        (string text, _) => $"\"{text}\"",
        (_, { IsEnum: true } kind) => $"{Plain(kind.Name)}.{Enum.GetName(kind, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string TypeName(Type type, NullabilityInfo? info)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return TypeName(value, null) + "?";
        }

        var mark = info?.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        return Name(type, info) + mark;
    }

    private static string Name(Type type, NullabilityInfo? info)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return TypeName(type.GetElementType()!, info?.ElementType) + "[]";
        }

        if (!type.IsGenericType)
        {
            return type is { IsNested: true, IsGenericParameter: false, IsEnum: true }
                ? $"{Plain(type.DeclaringType!.Name)}.{type.Name}"
                : type.Name;
        }

        var arguments = type.GetGenericArguments()
            .Select((argument, at) => TypeName(argument, info?.GenericTypeArguments.ElementAtOrDefault(at)));
        return $"{Plain(type.Name)}<{string.Join(", ", arguments)}>";
    }

    private static string Plain(string name) => name.Split('`')[0];
}
