namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>A column of one row, other than its keys and timestamp.</summary>
internal readonly record struct Property(string Name, EdmValue Value);
