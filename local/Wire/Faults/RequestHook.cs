namespace Receivables.Local.Wire;

/// <summary>
/// Is told of a request at both of its boundaries. It may take its time, send requests of its own (which it is told of
/// too) or throw; what it throws reaches the client instead of the answer.
/// </summary>
public delegate ValueTask RequestHook(RequestFacts facts, RequestMoment moment);
