namespace Receivables.Scenarios.Tests;

/// <summary>Diaries over one storage: in memory, or in the emulator where a class says so.</summary>
public abstract class DiaryTests
{
    /// <summary>An account of the emulator that nobody has used yet; null for storage in memory.</summary>
    private protected virtual string? Emulated => null;

    private protected Task<Diary> Opens(int year, int month, int day, string creditor = "demo") =>
        Diary.Opens(Emulated, new DateOnly(year, month, day), creditor);

    /// <summary>A local day, as short as a diary writes it.</summary>
    private protected static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
