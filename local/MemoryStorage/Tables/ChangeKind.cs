namespace Receivables.Local.MemoryStorage.Tables;

internal enum ChangeKind
{
    Insert,
    Replace,
    Merge,
    Delete,
}
