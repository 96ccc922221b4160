using Receivables.Local.Functions.Hosting;

namespace Receivables.Local.Functions;

/// <summary>What the checks of functions need to know of the app's settings.</summary>
internal sealed record FunctionSettings(HostJson HostJson, Func<string, string?> Setting, bool HasAspNetCore);
