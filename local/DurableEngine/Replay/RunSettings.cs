using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Receivables.Local.DurableEngine;

/// <summary>What is the same for all runs of an engine.</summary>
internal sealed record RunSettings(
    IDurableFunctions Functions,
    DataConverter Converter,
    ILoggerFactory Loggers,
    string DefaultVersion,
    bool SwallowEventsOfAbandonedWaiters);
