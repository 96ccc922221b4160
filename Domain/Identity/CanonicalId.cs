using System.Text;

namespace Receivables.Domain;

/// <summary>
/// The one spelling of an id in paths, keys, blob names and instance ids: trimmed, upper case, inner spaces collapsed,
/// <c>/</c> as <c>~</c>, a space as <c>_</c>, and a <c>_</c> of the original as <c>!</c>, so that two ids never meet
/// (<c>~</c> and <c>!</c> are not allowed in an original). The original spelling is kept as data.
/// </summary>
public readonly record struct CanonicalId
{
    public const int LongestOriginal = 64;

    private CanonicalId(string value) => Value = value;

    public string Value { get; }

    /// <summary>Why the text is no id, naming the fix; null when it is one.</summary>
    public static string? FaultOf(string? original)
    {
        var text = original?.Trim() ?? "";
        if (text.Length is 0 or > LongestOriginal)
        {
            return $"must have 1 to {LongestOriginal} characters.";
        }

        var wrong = text.FirstOrDefault(letter => !IsAllowed(letter));
        return wrong == default ? null : $"may hold letters, digits, '.', '_', '/', '-' and spaces, not '{wrong}'.";
    }

    /// <summary>
    /// The canonical form of an id as people write it; throws <see cref="ArgumentException"/> for none.
    /// </summary>
    public static CanonicalId Of(string original) =>
        FaultOf(original) is { } fault
            ? throw new ArgumentException($"'{original}' {fault}", nameof(original))
            : new CanonicalId(Write(original.Trim()));

    /// <summary>The id from a path, where it stands canonical; lower case and spaces are forgiven.</summary>
    public static bool TryParse(string? path, out CanonicalId id)
    {
        id = default;
        var text = path?.Trim() ?? "";
        if (text.Length is 0 or > LongestOriginal || !text.All(letter => IsAllowed(letter) || letter is '~' or '!'))
        {
            return false;
        }

        id = new CanonicalId(Collapse(text).Replace(' ', '_').ToUpperInvariant());
        return true;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '/' or '-' or ' ';

    private static string Write(string text)
    {
        var written = new StringBuilder(text.Length + 4);
        foreach (var letter in Collapse(text))
        {
            written.Append(
                letter switch { '/' => "~", ' ' => "_", '_' => "!", _ => char.ToUpperInvariant(letter).ToString() });
        }

        return written.ToString();
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
