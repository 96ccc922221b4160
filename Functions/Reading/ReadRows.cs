using System.Globalization;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>The keys of the read model's rows; each kind begins with a letter of its own.</summary>
internal static class ReadRows
{
    public const string Open = "i|";

    public const string Closed = "c|";

    public const string Debtor = "d|";

    public const string Search = "q|";

    public const string Month = "t|";

    public const string Work = "w|";

    /// <summary>Whose message an id is, so that an answer to it finds its invoices.</summary>
    public const string Message = "m|";

    /// <summary>The first key after all that begin with the prefix.</summary>
    public static string After(string prefix) => $"{prefix[..^1]}}}";

    public static string Item(bool isOpen, CanonicalId debtor, CanonicalId number) =>
        $"{(isOpen ? Open : Closed)}{debtor}|{number}";

    public static string OfDebtor(CanonicalId debtor) => $"{Debtor}{debtor}";

    public static string OfMonth(DateOnly day) => Month + day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    public static string Found(string term, CanonicalId number) => $"{Search}{Term(term)}|{number}";

    public static string OfTask(DateTimeOffset since, string number, string task) =>
        $"{Work}{since.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}|{number}|{RowKeys.Escape(task)}";

    /// <summary>A word as it is searched for: small letters and digits only.</summary>
    public static string Term(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Take(40)).ToLowerInvariant() is { Length: > 0 } plain
            ? RowKeys.Escape(plain)
            : "-";
}
