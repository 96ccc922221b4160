using System.Globalization;

namespace Receivables.Simulation.Tests;

/// <summary>
/// A payment against a message: no hand-over starts after the payment was recorded, none is missing, none comes twice,
/// wherever in its sending the payment falls. <c>RECEIVABLES_RACES</c> sets how many are drawn.
/// </summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    private const int UsualRaces = 500;

    private const int RacesAtOnce = 25;

    /// <summary>More requests than any sending makes; reaching it means that the test no longer reaches the end.</summary>
    private const int MostRequests = 300;

    /// <summary>How many invoices are in the message, and which of them is paid, counted from 0.</summary>
    public static TheoryData<int, int> Messages() => new() { { 1, 0 }, { 2, 0 }, { 2, 1 }, { 3, 1 } };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Payment_before_each_request_of_a_sending_leaves_one_message_or_none(int invoices, int paid)
    {
        await using var race = await Race.Begins();
        var broken = new List<string>();
        for (var request = 1; request <= MostRequests; request++)
        {
            var (faults, inside) = await race.Run([request], invoices, paid);
            broken.AddRange(faults);
            if (inside == 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request - 1} requests in the sending of {invoices}"));
                Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
                return;
            }
        }

        Assert.Fail($"The sending made more than {MostRequests} requests.");
    }

    [Fact]
    public async Task Payments_drawn_around_many_sendings_at_once_leave_one_message_or_none()
    {
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("RECEIVABLES_RACES"), CultureInfo.InvariantCulture, out var races) ? races : UsualRaces;
        var draw = new Draw(1);
        var broken = new List<string>();
        var (run, inside) = (0, 0);
        while (run < wanted)
        {
            await using var race = await Race.Begins();
            for (var round = 0; round < 20 && run < wanted; round++, run += RacesAtOnce)
            {
                var invoices = draw.Between(1, 3);
                var most = RacesAtOnce * 40 * invoices;
                var (faults, within) = await race.Run([.. Enumerable.Range(0, RacesAtOnce).Select(_ => draw.Between(1, most))], invoices, draw.Below(invoices));
                broken.AddRange(faults);
                inside += within;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run} races, {inside} of them inside the sending"));
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken.Take(20)));
    }
}
