using System.Globalization;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Orchestrations;

/// <summary>One debtor and one sending slot. Additive only.</summary>
public sealed record ConductorTurn(string Creditor, string Debtor, DateTimeOffset Slot)
{
    public string InstanceId
    {
        get
        {
            var full = string.Create(
                CultureInfo.InvariantCulture, $"debtor@{Creditor}@{Debtor}@{Slot.UtcDateTime:yyyyMMdd'T'HHmmssfff}");
            return full.Length < 100
                ? full
                : string.Create(CultureInfo.InvariantCulture, $"debtor@{StableHash.Name(full)}");
        }
    }

    /// <summary>The message of the slot; made from debtor and slot, so that a repeat finds it.</summary>
    public string MessageId => StableHash.Name($"message|{Creditor}|{Debtor}|{Slot.UtcTicks}")[..16];
}
