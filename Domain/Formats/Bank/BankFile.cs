namespace Receivables.Domain;

/// <summary>What was read from a file of a bank. With one fault nothing of it may be used.</summary>
public sealed record BankFile
{
    /// <summary>So many entries are kept of a file at most; one with more is read entry by entry.</summary>
    public const int MostKept = 20_000;

    public required StatementFormat Format { get; init; }

    public required IReadOnlyList<BankStatement> Statements { get; init; }

    /// <summary>What makes the file unusable; balances that do not add up are among it.</summary>
    public required IReadOnlyList<FormatFault> Faults { get; init; }

    /// <summary>What a person should know, though the file can be used.</summary>
    public required IReadOnlyList<FormatFault> Warnings { get; init; }

    public bool IsAccepted => Faults.Count == 0;

    public IEnumerable<StatementEntry> Entries => Statements.SelectMany(statement => statement.Entries);

    /// <summary>
    /// Reads CAMT.053 or MT940, whichever the content is, and keeps the entries; a file of more than
    /// <see cref="MostKept"/> is refused.
    /// </summary>
    public static BankFile Read(Stream content) => ReadAny(content, keep: true, _ => { });

    /// <summary>
    /// Reads a file of any size and hands out each entry as it is met, before the balances can be checked: use nothing
    /// of it until the file that this returns has no fault.
    /// </summary>
    public static BankFile Read(Stream content, Action<StatementEntry> each) => ReadAny(content, keep: false, each);

    private static BankFile ReadAny(Stream content, bool keep, Action<StatementEntry> each)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(each);
        var (first, whole) = RewoundStream.LookAt(content, 64);
        return IsXml(first)
            ? Camt053.Read(whole, new BankFileDraft(StatementFormat.Camt053, keep, each))
            : Mt940.Read(whole, new BankFileDraft(StatementFormat.Mt940, keep, each));
    }

    // Past a byte order mark, white space and the zeros of UTF-16, XML begins with an angle bracket.
    private static bool IsXml(byte[] first) =>
        first.FirstOrDefault(octet => octet is not (0 or 0x20 or 0x09 or 0x0A or 0x0D or 0xEF or 0xBB or 0xBF or 0xFE
            or 0xFF)) == (byte)'<';
}
