using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Receivables.Domain;

/// <summary>
/// A bank's file while it is being read: its statements so far, its faults, and who gets the entries.
/// </summary>
internal sealed class BankFileDraft(StatementFormat format, bool keepsEntries, Action<StatementEntry> each)
{
    private const int MostStatements = 10_000;
    private const int MostEntries = 2_000_000;

    private readonly List<BankStatement> statements = [];
    private readonly Dictionary<UInt128, int> timesMet = [];
    private readonly BalanceCheck balances = new();
    private readonly ArrayBufferWriter<byte> written = new();
    private int entryCount;

    public FaultList Faults { get; } = new();

    public FaultList Warnings { get; } = new();

    /// <summary>
    /// The same for the same facts, but for their second occurrence in the file another, and so on: two payments that
    /// look alike stay two.
    /// </summary>
    public string NewId(params ReadOnlySpan<string?> facts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Joined(facts), hash);
        var key = new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
        var times = timesMet.GetValueOrDefault(key) + 1;
        timesMet[key] = times;

        var id = "bank-" + Convert.ToHexStringLower(hash[..16]);
        return times == 1 ? id : $"{id}-{times}";
    }

    /// <summary>The facts with a sign between them that no bank writes, until the next call.</summary>
    private ReadOnlySpan<byte> Joined(ReadOnlySpan<string?> facts)
    {
        const byte between = 0x1F;
        written.ResetWrittenCount();
        for (var index = 0; index < facts.Length; index++)
        {
            if (index > 0) written.Write([between]);
            Encoding.UTF8.GetBytes(facts[index], written);
        }

        return written.WrittenSpan;
    }

    public void Add(StatementDraft statement, StatementEntry entry)
    {
        var most = keepsEntries ? BankFile.MostKept : MostEntries;
        if (++entryCount > most) Faults.Fatal(entry.Line, "file", $"The file has more than {most} entries; split it.");
        if (keepsEntries) statement.Entries.Add(entry);
        each(entry);
    }

    /// <summary>Ends a statement: its balances have to add up and to continue those of its page before.</summary>
    public void Close(StatementDraft statement)
    {
        if (Faults.Count == 0) balances.Check(statement, Faults, Warnings);
        statements.Add(statement.Build());
        if (statements.Count == MostStatements)
        {
            Faults.Fatal(statement.Line, "file", $"The file has {MostStatements} statements or more; split it.");
        }
    }

    public BankFile Build()
    {
        if (statements.Count == 0 && Faults.Count == 0) Faults.Add(0, "file", "The file holds no statement.");
        return new BankFile
        {
            Format = format,
            Statements = statements,
            Faults = Faults.All,
            Warnings = Warnings.All,
        };
    }
}
