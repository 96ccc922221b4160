namespace Receivables.Simulation.Tests;

/// <summary>An invoice as its invoicing system will post it.</summary>
internal sealed record DrawnInvoice(DrawnDebtor Debtor, string Number, decimal Total, DateOnly Issued, DateOnly Due)
{
    /// <summary>A few bytes that pass for a PDF, so that no copy has to be drawn.</summary>
    private static readonly string Copy = Convert.ToBase64String("%PDF-1.4 kopie"u8);

    /// <summary>One invoice in so many comes without a document; its copy is really drawn.</summary>
    private const int DrawnCopies = 50;

    public DateTimeOffset RegisteredAt { get; init; }

    public decimal Prepaid { get; init; }

    public bool HasDocument { get; init; } = true;

    public bool HasClause { get; init; }

    public bool IsDueDateAgreed { get; init; } = true;

    public string Creditor => Debtor.Creditor;

    public string Path => $"/api/{Creditor}/invoices/{Number}";

    public object Json => new
    {
        number = Number,
        issueDate = Issued,
        dueDate = Due,
        dueDateAgreed = IsDueDateAgreed,
        total = Total,
        vat = 0.00m,
        prepaid = Prepaid,
        debtor = Debtor.Json,
        clause = HasClause ? new { interestPercent = 10m, indemnity = true } : null,
        document = HasDocument ? new { fileName = "factuur.pdf", contentType = "application/pdf", base64 = Copy } : null,
    };

    public static DrawnInvoice From(Draw draw, DrawnDebtor debtor, string number, DateTimeOffset start)
    {
        var registered = draw.After(start, 10);
        var today = DateOnly.FromDateTime(registered.DateTime);
        var total = draw.Weighed((10, draw.Euro(60, 2_000)), (60, draw.Euro(2_000, 60_000)), (30, draw.Euro(60_000, 900_000)));
        var due = today.AddDays(draw.OneIn(10) ? -draw.Between(1, 60) : draw.Between(3, 45));
        return new DrawnInvoice(debtor, number, total, due.AddDays(-draw.Between(14, 30)) is var issued && issued < today ? issued : today, due)
        {
            RegisteredAt = registered,
            Prepaid = draw.OneIn(30) ? draw.Of(total, decimal.Round(total / 3, 2)) : 0m,
            HasDocument = !draw.OneIn(DrawnCopies),
            HasClause = draw.Percent(50),
            IsDueDateAgreed = !draw.OneIn(8),
        };
    }
}
