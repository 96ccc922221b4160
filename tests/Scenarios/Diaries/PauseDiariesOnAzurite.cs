namespace Receivables.Scenarios.Tests.Diaries;

[Collection(nameof(AzuriteDiaries))]
public sealed class PauseDiariesOnAzurite(AzuriteForDiaries azurite) : PauseDiaries
{
    private protected override string? Emulated => azurite.NewAccount();
}
