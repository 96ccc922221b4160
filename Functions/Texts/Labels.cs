using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Functions.Texts;

/// <summary>The short words of a language around tables and blocks; a file that is not complete is refused.</summary>
public sealed record Labels(
    string OneInvoice, string ManyInvoices, string Number, string IssuedOn, string DueOn, string Open, string Total,
    string Principal, string Costs, string ToPay, string InterestLine, string InterestTotal, string InterestPaid, string PayHere,
    string Iban, string Holder, string Reference, string DebtorNumber, string AlsoOpen, string ShareOf, string PerInvoice,
    string AtLeast, string AtMost, string Agreed, string Pay, string AlreadyPaid, string MoreTime, string Dispute,
    string CopyHeading, string Date, string ScanToPay, string ScanToRead, IReadOnlyDictionary<string, string> Supplied,
    IReadOnlyDictionary<string, string> Interest)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static Labels Read(string json) =>
        JsonSerializer.Deserialize<Labels>(json, Strict) ?? throw new JsonException("The labels are empty.");
}
