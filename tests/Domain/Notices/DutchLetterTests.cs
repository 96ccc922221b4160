namespace Receivables.Domain.Tests;

/// <summary>Letters that may go, in Dutch.</summary>
public sealed class DutchLetterTests
{
    public static TheoryData<string> Names => [.. Letters.Keys];

    private static readonly Dictionary<string, Func<Letter>> Letters = new()
    {
        ["reminder to a business"] = DutchLetters.BusinessReminder,
        ["firm reminder to a business"] = DutchLetters.BusinessFirmReminder,
        ["notice to a business"] = DutchLetters.BusinessNotice,
        ["reminder to a consumer"] = DutchLetters.ConsumerReminder,
        ["last reminder to a consumer"] = DutchLetters.ConsumerLastReminder,
        ["letter of fourteen days"] = DutchLetters.FourteenDays,
        ["costs due"] = DutchLetters.CostsDue,
        ["payment returned"] = DutchLetters.Returned,
        ["handover"] = DutchLetters.Handover,
        ["thanks"] = DutchLetters.Thanks,
    };

    [Theory, MemberData(nameof(Names))]
    public void Letter_that_keeps_every_rule_has_no_fault(string name) => Assert.Empty(Letters[name]().Faults());
}
