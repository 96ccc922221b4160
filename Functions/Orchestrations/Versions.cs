using Microsoft.DurableTask;

namespace Receivables.Functions.Orchestrations;

/// <summary>
/// The version of the orchestrators. One that changes what it does in an order that replay would notice gets the next
/// number, and asks <c>context.CompareVersionTo</c> where a running generation has to go on the old way; a life takes
/// the new version with its next generation.
/// </summary>
public static class Versions
{
    public const string Current = "1";

    /// <summary>
    /// Ends this generation. Events that nobody took are left behind: the next one begins by reading the ledger.
    /// </summary>
    internal static void BeginAnew(this TaskOrchestrationContext context, object input) => context.ContinueAsNew(
        new ContinueAsNewOptions { NewInput = input, NewVersion = Current, PreserveUnprocessedEvents = false });
}
