using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>Checks what an invoice may say besides the necessary.</summary>
internal static class InvoiceExtras
{
    private const int MostLines = 20_000;

    private static readonly string[] Channels = ["email", "post", "peppol"];

    public static void Check(Faults faults, InvoiceInput input, DateOnly today)
    {
        Lengths(faults, input);
        DueLines(faults, input);
        Lines(faults, input);
        var early = DateOnly.FromDayNumber(new DateOnly(2000, 1, 1).DayNumber);
        foreach (var (field, day) in new (string, DateOnly?)[]
        {
            ("supplyDate", input.SupplyDate), ("receivedOn", input.ReceivedOn), ("terms.acceptedOn", input.Terms?.AcceptedOn),
            ("earlyPayment.until", input.EarlyPayment?.Until), ("collection.debitOn", input.Collection?.DebitOn),
        })
        {
            faults.Require(
                !(day < early || day > today.AddYears(3)), field, $"lies far from {today:yyyy-MM-dd}: is the year right?");
        }

        faults.Require(!(input.ReceivedOn > today.AddDays(1)), "receivedOn", $"lies ahead of {today:yyyy-MM-dd}.");
        faults.Require(
            !(input.EarlyPayment?.Until > input.DueDate), "earlyPayment.until", "lies after dueDate: it is no discount then.");
        faults.Require(
            !(input.EarlyPayment?.Amount <= 0) && !(input.EarlyPayment?.Amount > input.Total),
            "earlyPayment.amount",
            "is more than zero and at most total.");
        faults.Require(
            input.Debtor?.PreferredChannel is null || Channels.Contains(input.Debtor.PreferredChannel),
            "debtor.preferredChannel",
            "is one of email, post, peppol.");
        faults.Require(
            input.Debtor?.FormOfAddress is null or "formal" or "informal", "debtor.formOfAddress", "is formal or informal.");
        Contacts(faults, input.Debtor?.Contacts);
        faults.Require(
            input.Debtor?.Address is null
                or { Street.Length: > 0, City.Length: > 0, PostalCode: not null, Country: { Length: 2 } },
            "debtor.address",
            "needs street, postalCode, city and country (two letters).");
    }

    private static void Lengths(Faults faults, InvoiceInput input)
    {
        foreach (var (field, text, most) in new (string, string?, int)[]
        {
            ("externalId", input.ExternalId, 200), ("series", input.Series, 64), ("deliveredVia", input.DeliveredVia, 64),
            ("contract.id", input.Contract?.Id, 200), ("terms.version", input.Terms?.Version, 64),
            ("orderReference", input.OrderReference, 200), ("peppolMessageId", input.PeppolMessageId, 200),
            ("costCentre", input.CostCentre, 200), ("collection.mandateId", input.Collection?.MandateId, 64),
            ("collection.method", input.Collection?.Method, 64), ("payTo.holder", input.PayTo?.Holder, 140),
            ("policy", input.Policy, 64), ("document.fileName", input.Document?.FileName, 255),
            ("debtor.phone", input.Debtor?.Phone, 64), ("debtor.legalForm", input.Debtor?.LegalForm, 100),
            ("debtor.category", input.Debtor?.Category, 64), ("debtor.peppolId", input.Debtor?.PeppolId, 140),
            ("debtor.address.street", input.Debtor?.Address?.Street, 200),
            ("debtor.address.city", input.Debtor?.Address?.City, 100),
            ("debtor.address.postalCode", input.Debtor?.Address?.PostalCode, 20),
        })
        {
            faults.Require(!(text?.Length > most), field, $"has at most {most} characters.");
            faults.Require(
                text?.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) != true,
                field,
                "holds a control character.");
        }
    }

    private static void Contacts(Faults faults, IReadOnlyList<DebtorContact>? contacts)
    {
        faults.Require(!(contacts?.Count > 50), "debtor.contacts", "are at most 50.");
        foreach (var (contact, at) in (contacts ?? []).Take(50).Select((contact, at) => (contact, at)))
        {
            faults.Require(contact is { Role: not null, Name: not null }, $"debtor.contacts[{at}]", "needs role and name.");
            faults.Require(
                contact?.Email is null || InvoiceCheck.IsMail(contact.Email), $"debtor.contacts[{at}].email", "is no e-mail address.");
        }
    }

    private static void DueLines(Faults faults, InvoiceInput input)
    {
        if (input.DueLines is not { Count: > 0 } parts)
        {
            return;
        }

        faults.Require(parts.Count <= 120, "dueLines", "are at most 120.");
        foreach (var (part, at) in parts.Take(120).Select((part, at) => (part, at)))
        {
            faults.Require(part?.DueDate is not null, $"dueLines[{at}].dueDate", "is missing: write yyyy-MM-dd.");
            faults.Require(!(part?.DueDate < input.IssueDate), $"dueLines[{at}].dueDate", "lies before issueDate.");
            faults.Require(
                part?.Amount > 0 && decimal.Round(part.Amount.Value, 2) == part.Amount,
                $"dueLines[{at}].amount",
                "is more than zero, with at most two decimals.");
        }

        if (parts.All(part => part is { DueDate: not null, Amount: not null }) && input.Total is { } total)
        {
            var open = total - (input.Prepaid ?? 0);
            var sum = parts.Sum(part => Math.Min(part.Amount!.Value, 1_000_000_000m));
            faults.Require(
                sum == total || sum == open,
                "dueLines",
                string.Create(CultureInfo.InvariantCulture, $"are together {sum:0.00}, not total {total:0.00}."));
            faults.Require(
                input.DueDate is null || input.DueDate == parts.Max(part => part.DueDate),
                "dueDate",
                "is not the day of the last of dueLines.");
        }
    }

    private static void Lines(Faults faults, InvoiceInput input)
    {
        faults.Require(!(input.Lines?.Count > MostLines), "lines", $"are at most {MostLines}.");
        faults.Require(input.Lines?.Any(line => line is null) != true, "lines", "hold an empty line.");
        faults.Require(!(input.VatBreakdown?.Count > 100), "vatBreakdown", "has at most 100 rates.");
        faults.Require(input.VatBreakdown?.Any(rate => rate is null) != true, "vatBreakdown", "holds an empty rate.");
        const decimal most = 1_000_000_000m;
        foreach (var (line, at) in (input.Lines ?? []).Take(MostLines).Select((line, at) => (line, at)))
        {
            if (line is null)
            {
                continue;
            }

            faults.Require(
                !(Math.Abs(line.Quantity ?? 0) > most), $"lines[{at}].quantity", "is more than a thousand million.");
            faults.Require(
                !(Math.Abs(line.UnitPrice ?? 0) > most), $"lines[{at}].unitPrice", "is more than a thousand million.");
            faults.Require(line.VatRate is null or (>= 0 and <= 100), $"lines[{at}].vatRate", "is a percentage from 0 to 100.");
            faults.Require(!(line.Description?.Length > 2000), $"lines[{at}].description", "has at most 2,000 characters.");
        }
    }
}
