using Receivables.Local.Azurite;
using Receivables.Local.MemoryStorage;

namespace Receivables.Platform.Tests.Storage;

/// <summary>The two storages that keep the same contract: the emulator over HTTP, and the one in memory.</summary>
public sealed class StorageTransports : TheoryData<string>
{
    public const string Memory = "memory";
    public const string Azurite = "Azurite";

    private static readonly Lazy<Task<AzuriteProcess>> Emulator = new(() => AzuriteProcess.StartForTests());

    public StorageTransports()
    {
        Add(Memory);
        Add(Azurite);
    }

    /// <summary>The connection string of an account that no other test uses.</summary>
    public static async Task<string> NewAccount(string transport) =>
        transport == Memory ? MemoryAccount.Create().ConnectionString : (await Emulator.Value).NewAccount();

    /// <summary>Each row of a table once for each storage.</summary>
    public static TheoryData<string, T> Each<T>(params T[] rows)
    {
        var data = new TheoryData<string, T>();
        foreach (var row in rows)
        {
            data.Add(Memory, row);
            data.Add(Azurite, row);
        }

        return data;
    }

    /// <inheritdoc cref="Each{T}"/>
    public static TheoryData<string, T1, T2> Each<T1, T2>(params (T1 First, T2 Second)[] rows)
    {
        var data = new TheoryData<string, T1, T2>();
        foreach (var (first, second) in rows)
        {
            data.Add(Memory, first, second);
            data.Add(Azurite, first, second);
        }

        return data;
    }
}
