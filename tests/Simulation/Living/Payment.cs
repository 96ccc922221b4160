using System.Globalization;

namespace Receivables.Simulation.Tests;

/// <summary>Money that a debtor sends; every attempt to tell the application says the same.</summary>
internal sealed record Payment(string Id, decimal Amount, DateOnly PaidOn, string InvoiceNumber)
{
    public object Json => new { id = Id, amount = Amount, paidOn = PaidOn, invoiceNumber = InvoiceNumber, method = "transfer" };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"payment {Id} of {Amount:F2} on {PaidOn:yyyy-MM-dd} for {InvoiceNumber}");
}
