using System.Security.Cryptography;
using System.Text;
using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>The addresses of a debtor's pages under the public address of the application, if it has one.</summary>
internal sealed class DebtorPages
{
    private readonly Uri? address;

    /// <summary>An address that is not absolute http or https throws.</summary>
    public DebtorPages(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return;

        this.address = Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? uri
            : throw new FormatException($"PUBLIC_BASE_URL is '{address}'; give an address such as https://pay.example.com.");
    }

    /// <summary>The four links of a message; they say nothing of invoice or debtor.</summary>
    public LetterLinks LinksFor(string message)
    {
        if (address is null) return LetterLinks.None;

        var token = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)).AsSpan(0, 16));
        return new LetterLinks(Page("pay"), Page("paid"), Page("time"), Page("dispute"));

        Uri Page(string name) => new(address, $"d/{token}/{name}");
    }
}
