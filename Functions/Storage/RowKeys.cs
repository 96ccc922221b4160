namespace Receivables.Functions.Storage;

/// <summary>Makes any text fit for a partition or row key, one to one.</summary>
internal static class RowKeys
{
    /// <summary>
    /// Percent-escapes what a key may not hold, with <c>=</c> for the percent sign, which a path cannot carry.
    /// </summary>
    public static string Escape(string text) => Uri.EscapeDataString(text).Replace('%', '=');
}
