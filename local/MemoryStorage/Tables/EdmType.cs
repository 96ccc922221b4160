namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>The types of the Table service's data model.</summary>
internal enum EdmType : byte
{
    String,
    Int32,
    Int64,
    Double,
    Boolean,
    DateTime,
    Guid,
    Binary,
}
