using System.Reflection;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;

namespace Receivables.Local.Functions;

/// <summary>
/// How an app is hosted on this machine. A test hosts any number of apps side by side, each with its own.
/// </summary>
public sealed record LocalHostOptions
{
    /// <summary>The assembly whose functions are served; the program's own when null.</summary>
    public Assembly? Assembly { get; init; }

    /// <summary>Serves only the functions of these classes, instead of all of the assembly.</summary>
    public IReadOnlyList<Type>? FunctionClasses { get; init; }

    /// <summary>
    /// Settings of the app, stronger than those of anywhere else; <c>AzureWebJobsStorage</c> names the storage account.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>The app's time; null makes a clock that runs with real time and ends with the host.</summary>
    public MovableClock? Clock { get; init; }

    /// <summary>
    /// The app's storage account, in memory. When null and <see cref="Settings"/> names none either, a host inside a
    /// test makes one that ends with it.
    /// </summary>
    public MemoryAccount? Account { get; init; }

    /// <summary>The app's mail service; null makes one that ends with the host.</summary>
    public MailService? Mail { get; init; }

    /// <summary>Null reads host.json beside the program.</summary>
    public HostJson? HostJson { get; init; }

    /// <summary>A port of this machine; 0 takes a free one; null serves in memory, without a port.</summary>
    public int? Port { get; init; }

    /// <summary>Where data of this machine is kept; null keeps it in memory.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Fits every authorization level.</summary>
    public string MasterKey { get; init; } = "local";

    /// <summary>Fits functions of level Function.</summary>
    public string FunctionKey { get; init; } = "local";

    /// <summary>How long functions may go on when the app stops, before they are cancelled.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>As in SDK versions in which an abandoned waiter swallows the next event of its name.</summary>
    public bool SwallowEventsOfAbandonedWaiters { get; init; }

    /// <summary>Whether this is a program that a person started, rather than a host inside a test.</summary>
    internal bool IsProgram { get; init; }

    internal IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The options of a program that a person started: settings come from files and the environment.</summary>
    internal static LocalHostOptions ForProgram(string[]? arguments) => new()
    {
        IsProgram = true,
        Arguments = arguments ?? [],
        DataFolder = LocalDataFolder.Find(),
    };
}
