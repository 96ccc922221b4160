namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>
/// Carries a refusal out of the parsing of a request. Refusals that are part of normal use are returned instead.
/// </summary>
internal sealed class TableFaultException(TableFault fault) : Exception(fault.Message)
{
    internal TableFault Fault => fault;
}
