using Azure.Core;

namespace Azure.Communication.Email;

/// <summary>Reads <c>endpoint=https://name.communication.azure.com/;accesskey=...</c>.</summary>
internal sealed record EmailConnectionString(Uri Endpoint, AzureKeyCredential Key)
{
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <exception cref="InvalidOperationException">A part is missing or unreadable; the message names it.</exception>
    public static EmailConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || !parts.TryAdd(part[..at].Trim(), part[(at + 1)..].Trim()))
            {
                throw new InvalidOperationException(
                    "The mail connection string must read endpoint=https://...;accesskey=...; each part once.");
            }
        }

        return new EmailConnectionString(
            new Uri(Required(parts, "endpoint")), new AzureKeyCredential(Required(parts, "accesskey")));
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new InvalidOperationException($"The mail connection string has no '{name}' part.");
}
