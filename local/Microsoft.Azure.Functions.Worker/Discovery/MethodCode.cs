using System.Reflection;
using System.Reflection.Emit;

namespace Receivables.Local.Functions;

/// <summary>The instructions of a method that name something: texts and other methods.</summary>
internal static class MethodCode
{
    /// <summary>First byte of the instructions that are two bytes long.</summary>
    private const byte Long = 0xFE;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Texts as strings and methods as methods, in the order in which they stand; what cannot be resolved is left out.</summary>
    internal static IEnumerable<object> Names(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var isLong = code[at] == Long;
            var instruction = Codes[isLong ? unchecked((short)((Long << 8) | code[at + 1])) : code[at]];
            at += isLong ? 2 : 1;
            var token = instruction.OperandType is OperandType.InlineString or OperandType.InlineMethod
                ? BitConverter.ToInt32(code, at)
                : 0;
            if (token != 0 && Resolve(method, instruction.OperandType, token) is { } named)
            {
                yield return named;
            }

            at += Length(instruction.OperandType, code, at);
        }
    }

    private static object? Resolve(MethodBase method, OperandType kind, int token)
    {
        if (kind == OperandType.InlineString)
        {
            return method.Module.ResolveString(token);
        }

        try
        {
            var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
            return method.Module.ResolveMethod(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception unknown) when (
            unknown is ArgumentException or BadImageFormatException or IOException or TypeLoadException or MissingMemberException)
        {
            return null;
        }
    }

    private static int Length(OperandType kind, byte[] code, int at) => kind switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
