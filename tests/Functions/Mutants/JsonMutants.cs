using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Receivables.Functions.Tests.Mutants;

/// <summary>Changes one field of an invoice in JSON, and reads invoices by its own lights.</summary>
internal static class JsonMutants
{
    private const string Accepted = """
        {
          "number": "N", "externalId": "ext-1", "series": "A", "type": "invoice", "issueDate": "2026-02-02", "dueDate": "2026-03-04",
          "dueDateAgreed": true, "supplyDate": "2026-02-01", "receivedOn": "2026-02-03", "deliveredVia": "email", "currency": "EUR",
          "total": 1210.00, "vat": 210.00, "prepaid": 10.00, "paymentReference": "RF18539007547034", "claimKind": "services",
          "contract": { "id": "C-7", "recurring": false }, "terms": { "version": "2025", "acceptedOn": "2025-06-01" },
          "clause": { "interestPercent": 8, "indemnity": false }, "earlyPayment": { "until": "2026-02-10", "amount": 1180.00 },
          "payTo": { "iban": "NL91ABNA0417164300", "holder": "Voorbeeld Techniek" }, "orderReference": "PO one",
          "peppolMessageId": "msg", "doNotDun": false, "costCentre": "East",
          "lines": [ { "description": "Onderhoud maart", "quantity": 1, "unitPrice": 1000.00, "vatRate": 21 } ],
          "vatBreakdown": [ { "category": "S", "rate": 21, "taxable": 1000.00, "tax": 210.00 } ],
          "debtor": {
            "id": "D-1001", "kind": "business", "name": "Afnemer", "email": "crediteuren@afnemer.example", "language": "nl", "country": "NL",
            "vatNumber": "NL123456782B90", "registrationNumber": "12345678", "phone": "+31201234567", "legalForm": "BV",
            "formOfAddress": "formal", "preferredChannel": "email", "category": "gold", "peppolId": "0106 12345678",
            "address": { "street": "Dorpsstraat", "postalCode": "1234 AB", "city": "Utrecht", "country": "NL" },
            "contacts": [ { "role": "billing", "name": "Kim", "email": "kim@afnemer.example", "phone": "1", "language": "nl" } ]
          },
          "document": { "fileName": "a.pdf", "contentType": "application/pdf", "base64": "JVBERi0xLjcK" }
        }
        """;

    public static Mutant Draw(Random random, int at)
    {
        var root = JsonNode.Parse(Accepted)!.AsObject();
        root["number"] = string.Create(CultureInfo.InvariantCulture, $"J-{at}");
        var leaves = Leaves(root).ToList();
        var (holder, name) = leaves[random.Next(leaves.Count)];
        var before = holder[name];
        var text = before?.ToString() ?? "";
        switch (random.Next(10))
        {
            case 0:
                holder.Remove(name);
                break;
            case 1:
                holder[name] = null;
                break;
            case 2:
                holder[name] = random.Next(2) == 0 ? new JsonObject() : new JsonArray();
                break;
            case 3:
                holder[name] = JsonValue.Create(Numbers[random.Next(Numbers.Length)]);
                break;
            default:
                var instead = Values.Instead(random, text);
                holder[name] = before?.GetValueKind() == JsonValueKind.Number
                    && decimal.TryParse(instead, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        ? JsonValue.Create(number)
                        : JsonValue.Create(instead);
                break;
        }

        return new Mutant(
            "json", "/api/demo/invoices", "application/json", JsonSerializer.SerializeToUtf8Bytes(root),
            $"{name}: {text} -> {holder[name]?.ToJsonString() ?? "gone or null"}");
    }

    /// <summary>Number, sum, what was paid before and the due day, as they stand in the body.</summary>
    public static (string Number, decimal Total, decimal Prepaid, string Due) Read(byte[] body)
    {
        var root = JsonDocument.Parse(body).RootElement;
        return (
            root.GetProperty("number").GetString()!,
            root.GetProperty("total").GetDecimal(),
            root.TryGetProperty("prepaid", out var prepaid) && prepaid.ValueKind == JsonValueKind.Number ? prepaid.GetDecimal() : 0,
            root.GetProperty("dueDate").GetString()!);
    }

    private static readonly decimal[] Numbers = [0m, -5m, 0.001m, 12m, 1e12m, 79228162514264337593543950335m, 21m];

    private static IEnumerable<(JsonObject Holder, string Name)> Leaves(JsonNode node) => node switch
    {
        JsonObject holder => holder.SelectMany(each => each.Value is JsonValue or null
            ? [(holder, each.Key)]
            : Leaves(each.Value)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Leaves),
        _ => [],
    };
}
