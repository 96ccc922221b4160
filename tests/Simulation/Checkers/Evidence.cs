using Microsoft.Extensions.DependencyInjection;
using Receivables.Domain;
using Receivables.Functions.Storage;
using Receivables.Local.Mailbox;

namespace Receivables.Simulation.Tests;

/// <summary>All that can be known of a world from outside: invoices, payments, mails, and the order of things.</summary>
internal sealed record Evidence(
    Scene Scene, IReadOnlyList<SeenInvoice> Invoices, IReadOnlyList<(string Creditor, StoredPayment Payment)> Payments)
{
    public IReadOnlyList<Mail> Mails { get; } = Scene.World.Mail.Mails();

    public static async Task<Evidence> Gather(Scene scene, IReadOnlyList<Life> lives)
    {
        var invoices = new List<SeenInvoice>();
        foreach (var life in lives)
        {
            invoices.Add(await SeenInvoice.Look(scene, life));
        }

        var store = scene.World.Host.Services.GetRequiredService<PaymentStore>();
        var payments = new List<(string, StoredPayment)>();
        foreach (var (creditor, payment) in scene.Payments.Distinct())
        {
            var found = await store.Find(CanonicalId.Of(creditor), CanonicalId.Of(payment.Id))
                ?? throw new InvalidOperationException($"{payment} was recorded and is gone.");
            payments.Add((creditor, found.Payment));
        }

        return new Evidence(scene, invoices, payments);
    }

    /// <summary>The invoices of a mail; its sender tells the creditor.</summary>
    public IEnumerable<SeenInvoice> Of(Mail mail) =>
        Invoices.Where(invoice => CreditorOf(mail) == invoice.Creditor && mail.Invoices.Contains(invoice.Number));

    public static string CreditorOf(Mail mail) => mail.From.Split('@')[1].Split('.')[0];
}
