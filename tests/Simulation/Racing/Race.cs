using Microsoft.Extensions.DependencyInjection;
using Receivables.Domain;
using Receivables.Functions.Storage;
using Receivables.Local.Wire;

namespace Receivables.Simulation.Tests;

/// <summary>
/// One world in which messages are sent again and again, each to debtors of its own, while payments are recorded between
/// the requests of their sending.
/// </summary>
internal sealed class Race : IAsyncDisposable
{
    private readonly World world;
    private readonly Scene scene;
    private int debtors;

    private Race(World world)
    {
        this.world = world;
        scene = new Scene(world);
        world.Watcher = Watch;
    }

    public static async Task<Race> Begins()
    {
        var race = new Race(await World.Begins(new DateTimeOffset(2016, 1, 4, 7, 0, 0, TimeSpan.Zero)));
        var creditor = new Creditor("c1", 1, "Crediteur c1 B.V.", "NL")
        {
            RegistrationNumber = "12345678",
            Accounts = [new CreditorAccount("NL91ABNA0417164300", "Crediteur c1 B.V.")],
            Brand = new CreditorBrand { Sender = "facturen@c1.example", ReplyTo = "debiteuren@c1.example", ContactName = "M. de Vries", ContactPhone = "+31301234567" },
            SpreadsMessages = false,
            State = CreditorState.Live,
        };
        await race.world.Host.Services.GetRequiredService<CreditorStore>().Keep(creditor, "race", "drawn");
        return race;
    }

    /// <summary>
    /// Sends one message about so many invoices to each of so many debtors, and records a payment of each debtor's invoice
    /// right before the request with that number; those that were not reached are recorded once all is sent.
    /// </summary>
    /// <param name="paid">Which of a debtor's invoices is paid, counted from 0.</param>
    /// <returns>What broke a rule, and how many payments fell inside the sending.</returns>
    public async Task<(IReadOnlyList<string> Faults, int Inside)> Run(IReadOnlyList<int> requests, int invoices, int paid)
    {
        var day = NextMonday();
        var runs = new List<Run>();
        foreach (var request in requests)
        {
            runs.Add(await Register(day, invoices, request, paid));
        }

        await world.MoveTo(Slot(day).AddMilliseconds(-1));
        var armed = runs.ConvertAll(run => (Run: run, Armed: scene.Boundaries.Arm(run.Request, () => scene.TryTell("c1", run.Payment))));
        await world.MoveTo(Slot(day).AddMinutes(1));
        var late = armed.Where(each => scene.Boundaries.Disarm(each.Armed)).Select(each => each.Run).ToList();
        foreach (var run in late)
        {
            await scene.Tell("c1", run.Payment);
        }

        // Who shared a message that was taken back may have to wait for the gap of five working days.
        await world.MoveTo(Slot(day).AddDays(8));
        var faults = runs.SelectMany(run => Faults(run, late.Contains(run))).ToList();
        foreach (var number in runs.SelectMany(run => run.Numbers.Where(number => number != run.Payment.InvoiceNumber)))
        {
            await scene.Tell("c1", new Payment($"{number}-rest", 100m, DateOnly.FromDateTime(scene.Now.DateTime), number));
        }

        return (faults, runs.Count - late.Count);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    /// <summary>The first reminder goes at nine in the Netherlands.</summary>
    private static DateTimeOffset Slot(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(9, 0));
        return new DateTimeOffset(local, new Country("NL").TimeZone.GetUtcOffset(local));
    }

    /// <summary>A Monday after which the second reminder keeps its usual distance.</summary>
    private DateOnly NextMonday()
    {
        var calendar = new Country("NL").Calendar;
        var day = DateOnly.FromDateTime(scene.Now.DateTime).AddDays(5);
        while (day.DayOfWeek != DayOfWeek.Monday || !calendar.IsWorkingDay(day) || !calendar.IsWorkingDay(day.AddDays(7)))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private async Task<Run> Register(DateOnly day, int invoices, int request, int paid)
    {
        var debtor = $"D{++debtors}";
        var numbers = Enumerable.Range(1, invoices).Select(at => $"{debtor}-{at}").ToList();
        foreach (var number in numbers)
        {
            var (status, body) = await world.Post("/api/c1/invoices", new
            {
                number,
                issueDate = day.AddDays(-30),
                dueDate = day.AddDays(-3),
                dueDateAgreed = true,
                total = 100.00m,
                vat = 0.00m,
                debtor = new { id = debtor, kind = "business", name = debtor, country = "NL", language = "nl", email = $"{debtor}@post.c1.example" },
                document = new { fileName = "factuur.pdf", contentType = "application/pdf", base64 = Convert.ToBase64String("%PDF-1.4 kopie"u8) },
            });
            Assert.True(status == 202, $"{number}: {status} {body}");
        }

        return new Run(debtor, numbers, request, new Payment($"{debtor}-P", 100.00m, DateOnly.FromDateTime(scene.Now.DateTime), numbers[paid]));
    }

    private IEnumerable<string> Faults(Run run, bool paidAfterAll)
    {
        var mails = world.Mail.Mails().Where(mail => mail.To[0].StartsWith($"{run.Debtor}@", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var number in run.Numbers)
        {
            var about = mails.Where(mail => mail.Invoices.Contains(number)).ToList();
            var isPaid = number == run.Payment.InvoiceNumber;
            if (about.Sum(mail => mail.Accepted) > 1)
            {
                yield return $"{number}, paid before request {run.Request}: {about.Sum(mail => mail.Accepted)} messages";
            }

            if (about.Count == 0 && (!isPaid || paidAfterAll))
            {
                yield return $"{number}, {run.Payment.InvoiceNumber} paid before request {run.Request}: no message";
            }

            foreach (var mail in about.Where(mail => isPaid && Began(mail.OperationId) is { } began && scene.Chronicle.Stood("c1", $"payment {run.Payment.Id}", began)))
            {
                yield return $"{number}, paid before request {run.Request}: the hand-over of mail {mail.Id} began after that was recorded";
            }
        }
    }

    private long? Began(string operation) =>
        scene.Chronicle.HandOvers.Where(handOver => handOver.Operation == operation).Select(handOver => (long?)handOver.Stamp).FirstOrDefault();

    private ValueTask Watch(RequestFacts facts, RequestMoment moment)
    {
        if (facts.Service == Local.Wire.Services.Mail && moment == RequestMoment.BeforeWork
            && facts.IsWrite && facts.Request.Headers.TryGetValue("Operation-Id", out var operation))
        {
            scene.Chronicle.HandOvers.Enqueue((world.Stamp(), operation!));
        }

        return scene.Boundaries.OnRequest(facts, moment);
    }
}
