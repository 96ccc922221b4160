namespace Receivables.Behaviours;

/// <summary>What a route carried; also the input of an activity, so that both ways of reading JSON are tried.</summary>
public sealed record ProbedRoute(string Kind, int Number);
