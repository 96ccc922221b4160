namespace Receivables.Scenarios.Tests.Diaries;

[Collection(nameof(AzuriteDiaries))]
public sealed class CalendarDiariesOnAzurite(AzuriteForDiaries azurite) : CalendarDiaries
{
    private protected override string? Emulated => azurite.NewAccount();
}
