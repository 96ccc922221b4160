using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Receivables.Domain;

namespace Receivables.Functions.Dossier;

/// <summary>Who claims, who owes, and who takes it over.</summary>
internal sealed class DossierParties(DossierSource source, DossierLabels labels)
{
    public void Compose(IContainer container) => container.Row(row =>
    {
        row.Spacing(16);
        Party(row.RelativeItem(), labels.Creditor, source.Rules.Creditor.Name, Creditor());
        Party(row.RelativeItem(), labels.Debtor, source.Rules.Debtor?.Name ?? source.Invoice.Facts.Debtor, Debtor());
        var leaves = source.Invoice.Handover is HandoverState.Approved or HandoverState.Sent;
        if (leaves && source.Rules.Creditor.Agency is { } agency)
        {
            Party(row.RelativeItem(), labels.Agency, agency.Name, [$"{labels.Registration} {agency.Registration}", agency.Email]);
        }
    });

    private IEnumerable<string?> Creditor()
    {
        var creditor = source.Rules.Creditor;
        yield return Street(creditor.Address);
        yield return City(creditor.Address);
        yield return creditor.RegistrationNumber is { } number ? $"{labels.CompanyNumber} {number}" : null;
        yield return creditor.VatNumber is { } vat ? $"{labels.VatNumber} {vat}" : null;
        if (creditor.Accounts is [var account, ..])
        {
            yield return $"{labels.Iban} {Domain.Iban.Parse(account.Iban).Paper}";
            yield return $"{labels.Holder} {account.Holder}";
        }
    }

    private IEnumerable<string?> Debtor()
    {
        var debtor = source.Rules.Debtor;
        yield return Street(debtor?.Address);
        yield return City(debtor?.Address);
        yield return $"{labels.DebtorNumber} {source.Invoice.Facts.Debtor}";
        yield return debtor?.RegistrationNumber is { } number ? $"{labels.CompanyNumber} {number}" : null;
        yield return debtor?.VatNumber is { } vat ? $"{labels.VatNumber} {vat}" : null;
        yield return debtor?.Email;
        yield return debtor?.Phone;
    }

    private static string? Street(PostalAddress? address) => address?.Street;

    private static string? City(PostalAddress? address) =>
        address is null ? null : $"{address.PostalCode}  {address.City} ({address.Country})";

    private static void Party(IContainer container, string role, string name, IEnumerable<string?> lines) =>
        container.Column(column =>
        {
            column.Item().Text(role).FontSize(8).FontColor(Sheet.Faint);
            column.Item().Text(name).SemiBold();
            foreach (var line in lines.Where(line => line is not null))
            {
                column.Item().Text(line!);
            }
        });
}
