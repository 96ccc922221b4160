namespace Receivables.KillTarget;

/// <summary>What one run of the process is told.</summary>
/// <param name="Number">Counts the runs; every step that an activity does carries it.</param>
/// <param name="Instances">How many orchestrations there are in all.</param>
/// <param name="DieAtRequest">The storage request at which the process dies; 0 to live on.</param>
/// <param name="DieAfterWork">Dies when the service has done the work of that request, not before.</param>
internal sealed record Life(
    string ConnectionString, string LogFile, int Number, int Instances, int DieAtRequest, bool DieAfterWork)
{
    internal static Life Read(string[] arguments) => arguments.Length == 6
        ? new(
            arguments[0],
            arguments[1],
            Whole(arguments[2]),
            Whole(arguments[3]),
            Whole(arguments[4]),
            bool.Parse(arguments[5]))
        : throw new ArgumentException(
            "Give: connection string, log file, number of this life, instances, request to die at (0 for none), "
            + "whether to die after its work.",
            nameof(arguments));

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
