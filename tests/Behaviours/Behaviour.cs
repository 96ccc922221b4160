namespace Receivables.Behaviours;

/// <summary>One thing that the product relies on, and a way to try it: it throws when the SDK behaves otherwise.</summary>
/// <param name="Name">A sentence: subject, condition, outcome.</param>
public sealed record Behaviour(string Name, Func<Task> Try);
