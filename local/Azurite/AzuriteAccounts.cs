using System.Security.Cryptography;
using System.Text;

namespace Receivables.Local.Azurite;

/// <summary>
/// The accounts of an emulator for tests. They are known beforehand, so that a test takes one without asking.
/// </summary>
internal static class AzuriteAccounts
{
    /// <summary>Bounded by the length of one environment variable.</summary>
    internal const int Count = 2000;

    private static int taken;

    /// <summary>What the emulator reads at its start: <c>name:key;name:key</c>.</summary>
    internal static string Setting =>
        string.Join(';', Enumerable.Range(0, Count).Select(number => $"{Name(number)}:{Key(number)}"));

    internal static int Next()
    {
        var number = Interlocked.Increment(ref taken) - 1;
        return number < Count
            ? number
            : throw new AzuriteException(
                $"The emulator for tests knows {Count} accounts and all are taken; raise Count.");
    }

    internal static string ConnectionString(int number, int blobPort, int tablePort) =>
        $"DefaultEndpointsProtocol=http;AccountName={Name(number)};AccountKey={Key(number)};"
        + $"BlobEndpoint=http://127.0.0.1:{blobPort}/{Name(number)};"
        + $"TableEndpoint=http://127.0.0.1:{tablePort}/{Name(number)}";

    private static string Name(int number) => $"test{number:D5}";

    private static string Key(int number) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Name(number))));
}
