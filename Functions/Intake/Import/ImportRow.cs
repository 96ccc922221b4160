using Receivables.Domain;

namespace Receivables.Functions.Intake.Import;

/// <summary>Turns a row into the invoice that it tells of, with what was sent for it before.</summary>
internal static class ImportRow
{
    /// <summary>The invoice, and what of the row cannot be read; what is read but wrong the usual check says.</summary>
    public static (InvoiceInput Input, Faults Faults) Read(IReadOnlyDictionary<string, string> row)
    {
        var faults = new Faults();
        var cells = new ImportCells(row, faults);
        var (open, given) = (cells.Amount("openAmount"), cells.Amount("total"));
        var total = given ?? open;
        faults.Require(
            !(open > total) || total < 0, "openAmount", "is more than the total of the invoice.");
        faults.Require(!(open < 0) || total < 0, "openAmount", "is less than zero.");
        var reminders = cells.Count("remindersSent");
        var noticeOn = cells.Day("noticeServedOn");
        var input = new InvoiceInput
        {
            Number = cells.Text("number"),
            IssueDate = cells.Day("issueDate"),
            DueDate = cells.Day("dueDate"),
            DueDateAgreed = cells.Flag("dueDateAgreed"),
            Currency = cells.Text("currency")?.ToUpperInvariant(),
            Total = total,
            Vat = cells.Amount("vat"),
            Prepaid = total > 0 && open is { } left && left < total ? total - left : null,
            PaymentReference = cells.Text("paymentReference"),
            Policy = cells.Text("policy"),
            ClaimKind = cells.Text("claimKind"),
            Prior = new PriorDunning(reminders ?? 0, cells.Day("lastReminderOn"), noticeOn, cells.Amount("noticeCosts")),
            Debtor = Debtor(cells),
        };
        Prior(faults, input);
        return (input, faults);
    }

    private static void Prior(Faults faults, InvoiceInput input)
    {
        var prior = input.Prior!;
        faults.Require(
            !(prior.LastReminderOn < input.IssueDate), "lastReminderOn", "lies before the invoice.");
        faults.Require(!(prior.NoticeServedOn < input.DueDate), "noticeServedOn", "lies before the due day.");
        faults.Require(
            prior.NoticeCosts is null or (>= 0 and <= 100_000) && decimal.Round(prior.NoticeCosts ?? 0, 2) == (prior.NoticeCosts ?? 0),
            "noticeCosts",
            "is zero or more, with at most two decimals.");
        faults.Require(
            prior.NoticeCosts is null || prior.NoticeServedOn is not null, "noticeServedOn", "is missing: costs come from a notice.");
    }

    private static DebtorInput Debtor(ImportCells cells)
    {
        var (street, code, city, country) = (cells.Text("street"), cells.Text("postalCode"), cells.Text("city"), cells.Text("country"));
        return new DebtorInput
        {
            Id = cells.Text("debtorId"),
            Kind = cells.Kind("kind"),
            Name = cells.Text("name"),
            Email = cells.Text("email"),
            Language = cells.Text("language")?.ToLowerInvariant(),
            Country = country?.ToUpperInvariant(),
            VatNumber = cells.Text("vatNumber"),
            RegistrationNumber = cells.Text("registrationNumber"),
            Phone = cells.Text("phone"),
            Category = cells.Text("category"),
            Address = street is not null && city is not null
                ? new PostalAddress(street, code ?? "", city, country?.ToUpperInvariant() ?? "NL")
                : null,
        };
    }
}
