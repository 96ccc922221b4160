using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Creditors;

/// <summary>Puts the sample creditors there, live, where the setting <c>SAMPLE_CREDITORS</c> asks for them.</summary>
public sealed class SampleCreditors(CreditorStore creditors, IConfiguration settings)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MoneyFormat() },
    };

    /// <summary>At every start; the schedule itself is once a year, since a timer must have one.</summary>
    [Function(nameof(SampleCreditors))]
    public async Task Run(
        [TimerTrigger("0 0 4 1 1 *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation)
    {
        if (!bool.TryParse(settings["SAMPLE_CREDITORS"], out var wanted) || !wanted)
        {
            return;
        }

        foreach (var creditor in Shipped())
        {
            await creditors.Keep(creditor, "system", "sample", cancellation);
        }
    }

    private static IEnumerable<Creditor> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly.GetManifestResourceNames().Where(
                name => name.Contains(".Samples.", StringComparison.Ordinal)))
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<Creditor>(content, Format)!;
        }
    }
}
