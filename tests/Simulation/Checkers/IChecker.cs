namespace Receivables.Simulation.Tests;

/// <summary>One invariant, checked on what can be seen from outside once all is over.</summary>
internal interface IChecker
{
    /// <summary>What breaks the invariant, in words that name the invoice; empty where it holds.</summary>
    IEnumerable<string> Faults(Evidence evidence);
}
