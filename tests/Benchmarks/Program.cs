using System.Globalization;
using System.Reflection;
using Receivables.Benchmarks;

var benchmarks = Assembly.GetExecutingAssembly().GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)
    .ToList();
var unknown = args.Where(name => benchmarks.All(benchmark => benchmark.Name != name)).ToList();
if (args.Length == 0 || unknown.Count > 0)
{
    await Console.Error.WriteLineAsync(
        (unknown.Count > 0 ? $"There is no benchmark '{unknown[0]}'. " : "")
        + "Name one or more of: " + string.Join(", ", benchmarks.Select(benchmark => benchmark.Name)) + ".");
    return 2;
}

var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {memory} GiB, .NET {Environment.Version}"));
Console.WriteLine();
Console.WriteLine("| what | measured | bound | holds |");
Console.WriteLine("| --- | --- | --- | --- |");
var allHold = true;
foreach (var benchmark in benchmarks.Where(benchmark => args.Contains(benchmark.Name)))
{
    foreach (var measurement in await benchmark.Run())
    {
        Console.WriteLine(measurement.Row());
        allHold &= measurement.Holds;
    }
}

return allHold ? 0 : 1;
