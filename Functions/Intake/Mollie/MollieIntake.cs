using System.Globalization;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake.Mollie;

/// <summary>
/// Takes a payment of the provider by its id: asks for its state, and brings what is recorded up to it. Asking again, or
/// in any order, changes nothing that is right already.
/// </summary>
public sealed class MollieIntake(
    MollieClient client,
    IConfiguration settings,
    PaymentIntake payments,
    PaymentReversals reversals,
    PaymentRefunds refunds,
    PaymentStore stored)
{
    private static readonly string[] InvoiceNames = ["invoice", "invoiceNumber", "number"];

    private const string Source = "mollie";

    /// <summary>The key that the creditor's payments are asked with; null for a creditor without the provider.</summary>
    public string? KeyOf(Creditor creditor)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        return creditor.Psp is not { Name: Source } psp ? null : psp.KeySetting is { Length: > 0 } name ? settings[name] : psp.Key;
    }

    /// <summary>What became of it, in a few words; throws when the provider cannot say now.</summary>
    public async Task<string> Take(
        DurableTaskClient durable, Creditor creditor, string id, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        if (await client.Find(id, key, cancellation) is not { } payment)
        {
            return "unknown";
        }

        var zone = new Country(creditor.Country).TimeZone;
        if (payment is not { Status: "paid", PaidAt: { } paidAt } || Sum(payment.Amount) is not { } amount)
        {
            return $"nothing to book: {payment.Status}";
        }

        var paidOn = TimeZones.DayOf(paidAt, zone);
        var taken = await payments.Take(
            durable, creditor, Input(payment, id, amount, paidOn), Source, cancellation);
        if (taken.As is TakenAs.Wrong or TakenAs.Conflicting)
        {
            return "refused";
        }

        await Refund(durable, creditor, payment, id, paidOn, zone, cancellation);
        await TakeBack(durable, creditor, payment, id, amount, paidOn, zone, cancellation);
        return "booked";
    }

    private static PaymentInput Input(MolliePayment payment, string id, Money amount, DateOnly paidOn) => new()
    {
        Id = id,
        Amount = amount.Amount,
        Currency = amount.Currency.Code,
        PaidOn = paidOn,
        InvoiceNumber = InvoiceOf(payment.Metadata),
        Text = payment.Description is { Length: > 4000 } text ? text[..4000] : payment.Description,
        Method = payment.Method switch
        {
            "ideal" => "ideal",
            "bancontact" => "bancontact",
            "creditcard" => "card",
            "directdebit" => "direct-debit",
            "banktransfer" => "transfer",
            _ => "other",
        },
        Payer = new PaymentInput.PayerInput(
            payment.Details?.ConsumerName is { Length: > 200 } name ? name[..200] : payment.Details?.ConsumerName,
            Iban.TryParse(payment.Details?.ConsumerAccount, out var iban, out _) ? iban.Value : null),
    };

    /// <summary>The invoice that whoever made the payment wrote into it.</summary>
    private static string? InvoiceOf(JsonElement? metadata)
    {
        if (metadata is not { ValueKind: JsonValueKind.Object } known)
        {
            return null;
        }

        return InvoiceNames
            .Select(name => known.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null)
            .FirstOrDefault(text => text is { Length: > 0 and <= 64 });
    }

    private static Money? Sum(MolliePayment.MollieAmount? amount) =>
        amount is { Currency: { Length: 3 } currency, Value: { } value } && currency.All(char.IsAsciiLetterUpper)
        && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
        && exact <= 1_000_000_000m && decimal.Round(exact, 2) == exact
            ? Money.Of(exact, new Currency(currency))
            : null;

    private static DateOnly Day(DateTimeOffset? at, DateOnly atLeast, TimeZoneInfo zone) =>
        at is { } moment && TimeZones.DayOf(moment, zone) is var day && day > atLeast ? day : atLeast;

    /// <summary>Each refund that left; where the provider tells the sum only, what is not recorded of it yet.</summary>
    private async Task Refund(
        DurableTaskClient durable,
        Creditor creditor,
        MolliePayment payment,
        string id,
        DateOnly paidOn,
        TimeZoneInfo zone,
        CancellationToken cancellation)
    {
        var canonical = CanonicalId.Of(id);
        if (payment.Embedded?.Refunds is { Count: > 0 } each)
        {
            foreach (var refund in each.Where(refund => refund is { Status: "refunded", Id: not null }))
            {
                await Give(refund.Id!, Sum(refund.Amount), Day(refund.CreatedAt, paidOn, zone));
            }

            return;
        }

        if (Sum(payment.AmountRefunded) is { IsPositive: true } whole
            && await stored.Find(CanonicalId.Of(creditor.Id), canonical, cancellation) is { } known)
        {
            var rest = whole - known.Payment.Refunded;
            await Give($"{id}-refund-{whole.Cents}", rest, paidOn);
        }

        async Task Give(string name, Money? amount, DateOnly on)
        {
            if (amount is { IsPositive: true } sum)
            {
                await refunds.Refund(
                    durable,
                    creditor,
                    canonical,
                    new RefundInput { Id = name, Amount = sum.Amount, On = on },
                    Source,
                    Source,
                    cancellation);
            }
        }
    }

    /// <summary>
    /// A chargeback takes the payment back. What it left of the payment comes in as one of its own, and so does money that
    /// returns when the chargeback is reversed.
    /// </summary>
    private async Task TakeBack(
        DurableTaskClient durable,
        Creditor creditor,
        MolliePayment payment,
        string id,
        Money amount,
        DateOnly paidOn,
        TimeZoneInfo zone,
        CancellationToken cancellation)
    {
        var all = payment.Embedded?.Chargebacks?.Where(each => each.Id is not null && Sum(each.Amount) is not null).ToList() ?? [];
        if (all.Count == 0 && Sum(payment.AmountChargedBack) is { IsPositive: true })
        {
            all = [new MolliePayment.MollieChargeback($"{id}-chargeback", payment.AmountChargedBack, null, null)];
        }

        if (all.Count == 0)
        {
            return;
        }

        var first = all.OrderBy(each => each.CreatedAt).First();
        var on = Day(first.CreatedAt, paidOn, zone);
        await reversals.Reverse(
            durable,
            creditor,
            CanonicalId.Of(id),
            new ReversalInput { Id = first.Id, On = on, Reason = "chargeback" },
            Source,
            Source,
            cancellation);
        var back = Money.Sum(all.Select(each => Sum(each.Amount)!.Value), amount.Currency);
        await Again($"{id}-rest", amount - back, paidOn);
        foreach (var reversed in all.Where(each => each.ReversedAt is not null))
        {
            await Again($"{reversed.Id}-reversed", Sum(reversed.Amount)!.Value, Day(reversed.ReversedAt, on, zone));
        }

        async Task Again(string name, Money rest, DateOnly day)
        {
            if (rest.IsPositive)
            {
                await payments.Take(durable, creditor, Input(payment, name, rest, day), Source, cancellation);
            }
        }
    }
}
