using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Pages;

namespace Receivables.Functions.Calculator;

/// <summary>The sentences of a calculation in the language of its reader.</summary>
internal static class ClaimWords
{
    public static string Of(ClaimNote note, PageTexts texts) => texts.Of(
        $"calculator.notes.{Key(note.Kind)}",
        ("day", note.Day is { } day ? texts.Date(day) : ""),
        ("amount", note.Amount is { } amount ? texts.Money(amount) : ""));

    public static string Of(CalculationFault fault, PageTexts texts) =>
        texts.Of($"calculator.faults.{Key(fault.Kind)}", ("value", fault.Value));

    /// <summary>A member of an enumeration as the key of its text.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
