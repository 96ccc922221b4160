using System.Text.Json.Serialization;

namespace Receivables.Functions.Intake.Mollie;

/// <summary>A payment as the provider tells it; only what is needed here.</summary>
internal sealed record MolliePayment
{
    public string? Id { get; init; }

    /// <summary><c>open</c>, <c>pending</c>, <c>authorized</c>, <c>paid</c>, <c>canceled</c>, <c>expired</c>, <c>failed</c>.</summary>
    public string? Status { get; init; }

    public MollieAmount? Amount { get; init; }

    public MollieAmount? AmountRefunded { get; init; }

    public MollieAmount? AmountChargedBack { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public string? Description { get; init; }

    public string? Method { get; init; }

    public System.Text.Json.JsonElement? Metadata { get; init; }

    public MollieDetails? Details { get; init; }

    [JsonPropertyName("_embedded")]
    public MollieEmbedded? Embedded { get; init; }

    /// <summary>An amount: its value is text with two decimals.</summary>
    internal sealed record MollieAmount(string? Currency, string? Value);

    /// <summary>Who paid, where the method tells it.</summary>
    internal sealed record MollieDetails(string? ConsumerName, string? ConsumerAccount);

    internal sealed record MollieEmbedded(IReadOnlyList<MollieRefund>? Refunds, IReadOnlyList<MollieChargeback>? Chargebacks);

    /// <summary>Money that the creditor gave back; it left once its status is <c>refunded</c>.</summary>
    internal sealed record MollieRefund(string? Id, string? Status, MollieAmount? Amount, DateTimeOffset? CreatedAt);

    /// <summary>Money that the payer's bank took back, until it is reversed.</summary>
    internal sealed record MollieChargeback(
        string? Id, MollieAmount? Amount, DateTimeOffset? CreatedAt, DateTimeOffset? ReversedAt);
}
