using System.Text.Json;
using System.Text.Json.Serialization;
using Receivables.Domain;

namespace Receivables.Functions.Outbound;

/// <summary>
/// A fact that somebody outside asked to be told, as a CloudEvent. Its id is made from the ledger's place of the fact,
/// so the same fact told twice carries the same id.
/// </summary>
internal sealed record OutboundEvent(string Id, string Type, InvoiceId Invoice, DateTimeOffset Time, object Data)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static OutboundEvent Of(string type, InvoiceId invoice, RecordedEvent fact, object data)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var name = FormattableString.Invariant($"{invoice.Partition}|{fact.Sequence}|{type}");
        return new OutboundEvent($"evt_{EvidenceLink.Sha256(name)[..32]}", type, invoice, fact.RecordedAt, data);
    }

    /// <summary>In the structured form of CloudEvents 1.0; the same event always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            specversion = "1.0",
            id = Id,
            source = $"/api/{Invoice.Creditor}",
            type = Type,
            subject = $"invoices/{Invoice.Number}",
            time = Time,
            datacontenttype = "application/json",
            data = Data,
        },
        Format);
}
