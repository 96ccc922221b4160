namespace Receivables.Scenarios.Tests.Diaries;

[Collection(nameof(AzuriteDiaries))]
public sealed class PaymentDiariesOnAzurite(AzuriteForDiaries azurite) : PaymentDiaries
{
    private protected override string? Emulated => azurite.NewAccount();
}
