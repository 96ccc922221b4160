using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.KillTarget;
using Receivables.Local.DurableEngine;
using Receivables.Local.Wire;

var life = Life.Read(args);
var tables = new TableServiceClient(life.ConnectionString);
var watch = new RequestWatch();
if (life.DieAtRequest > 0)
{
    var moment = life.DieAfterWork ? RequestMoment.AfterWork : RequestMoment.BeforeWork;
    watch.Faults = new FaultPlan().At(life.DieAtRequest, new Fault.Crash(moment));
}

// One connection pool for all requests, with the death at one of them in between.
using var http = new HttpClientTransport();
using var registration = LocalTransports.Register(tables.Uri.Authority, new FaultyTransport(http, Services.Table, watch));
using var log = new StepLog(life.LogFile);
DurableEngine? engine = null;
var functions = Journey.Functions(() => engine!.Client, log, life.Number);
await using (engine = new DurableEngine(new TableServiceClient(life.ConnectionString), functions, new() { TaskHubName = "Kill" }))
{
    await engine.StartAsync();
    Console.WriteLine("ready");
    await StartMissing(engine.Client);
    for (var number = 0; number < life.Instances; number++)
    {
        await engine.Client.WaitForInstanceCompletionAsync(Id(number));
    }
}

return 0;

static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"j{number:D3}");

async Task StartMissing(DurableTaskClient client)
{
    var there = new HashSet<string>(StringComparer.Ordinal);
    await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 1000)))
    {
        there.Add(instance.InstanceId);
    }

    var missing = Enumerable.Range(0, life.Instances).Select(Id).Where(id => !there.Contains(id));
    await Parallel.ForEachAsync(missing, async (id, cancellation) =>
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                "Travel", new StartOrchestrationOptions(id), cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // A start whose answer was lost.
        }
    });
}
