using System.Text.RegularExpressions;

namespace Receivables.House.Tests;

/// <summary>
/// One way of writing a signature, so that a line of facts and a reflected member can be compared: without modifiers
/// that a caller does not see (virtual, override ...) and without constraints.
/// </summary>
internal static partial class Signature
{
    public static string Normal(string line)
    {
        var text = line.Trim();
        while (Modifier().Match(text) is { Success: true } modifier)
        {
            text = text[modifier.Length..];
        }

        text = Constraints().Replace(text, "");
        text = text.TrimEnd(';').Trim();
        return Spaces().Replace(text, " ");
    }

    /// <summary>Drops the question marks of reference types, for SDKs that carry no nullable annotations.</summary>
    public static string WithoutNullability(string signature) => signature.Replace("?", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:public|protected|virtual|abstract|override|sealed|async|readonly|new|const|delegate)\s+")]
    private static partial Regex Modifier();

    [GeneratedRegex(@"\s+where\s+\w+\s*:.*?(?=;|$)")]
    private static partial Regex Constraints();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
