using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>
/// The links of messages to the debtor's pages. A token is a signature of 130 bits that nobody can make without the key;
/// it says nothing of creditor, debtor or invoice, which lie in a row that expires and can be revoked. Several keys may
/// stand beside each other while they rotate: the first signs, the others still open.
/// </summary>
public sealed class DebtorLinks
{
    public const string TableName = "Links";

    /// <summary>Characters of a token.</summary>
    public const int TokenLength = 26;

    private const string Row = "link";

    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private const int ShortestKey = 32;

    /// <summary>Links of letters that lie on a kitchen table for months still open.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly TableClient table;
    private readonly Uri? address;
    private readonly IReadOnlyList<byte[]> keys;

    /// <summary>An address that is not absolute http or https, or one without a key, throws.</summary>
    public DebtorLinks(TableServiceClient tables, IConfiguration settings, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(settings);
        table = tables.GetTableClient(TableName);
        address = Address(settings["PUBLIC_BASE_URL"] ?? (environment.IsDevelopment() ? "http://localhost:7071" : null));
        keys = address is null ? [] : Keys(settings["LINK_SIGNING_KEYS"], environment.IsDevelopment());
    }

    /// <summary>The four links of a message; none where the application has no public address.</summary>
    public LetterLinks Of(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (address is null) return LetterLinks.None;

        return At(Token(keys[0], message.Creditor, message.Debtor, message.Id));
    }

    /// <summary>The links of a token that was issued before.</summary>
    public LetterLinks At(string token) => address is null
        ? LetterLinks.None
        : new LetterLinks(Page(token), Page($"{token}/paid"), Page($"{token}/time"), Page($"{token}/dispute"));

    /// <summary>Opens the links of a message; before that their token leads nowhere.</summary>
    public async Task Issue(OutgoingMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (address is null) return;

        var row = new TableEntity(Token(keys[0], message.Creditor, message.Debtor, message.Id), Row)
        {
            ["Creditor"] = message.Creditor,
            ["Debtor"] = message.Debtor,
            ["Message"] = message.Id,
            ["Expires"] = TimeProvider.System.GetUtcNow() + Life,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    /// <summary>What a token opens; null for one that was never issued, is expired or revoked.</summary>
    public async Task<DebtorLink?> Find(string token, CancellationToken cancellation = default)
    {
        if (token is not { Length: TokenLength } || !token.All(Alphabet.Contains)) return null;

        var row = await table.GetEntityIfExistsAsync<TableEntity>(token, Row, cancellationToken: cancellation);
        if (!row.HasValue) return null;

        var link = new DebtorLink(
            token, row.Value!.GetString("Creditor"), row.Value.GetString("Debtor"), row.Value.GetString("Message"));
        var isOpen = row.Value.GetDateTimeOffset("Expires") > TimeProvider.System.GetUtcNow()
            && row.Value.GetBoolean("Revoked") != true;
        return isOpen && keys.Any(key => IsSigned(link, key)) ? link : null;
    }

    /// <summary>The link opens nothing any more.</summary>
    public async Task Revoke(DebtorLink link, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        await table.UpdateEntityAsync(
            new TableEntity(link.Token, Row) { ["Revoked"] = true }, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    /// <summary>Proves that a form came from a page of this link: it belongs to one act and to nobody else's link.</summary>
    public string FormToken(DebtorLink link, string act)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Convert.ToHexStringLower(HMACSHA256.HashData(keys[0], Encoding.UTF8.GetBytes($"form|{link.Token}|{act}")));
    }

    public bool IsFormOf(DebtorLink link, string act, string token) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(FormToken(link, act)), Encoding.UTF8.GetBytes(token ?? ""));

    private static bool IsSigned(DebtorLink link, byte[] key) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Token(key, link.Creditor, link.Debtor, link.Message)), Encoding.ASCII.GetBytes(link.Token));

    private static string Token(byte[] key, string creditor, string debtor, string message)
    {
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"link|{creditor}|{debtor}|{message}"));
        return string.Concat(Enumerable.Range(0, TokenLength).Select(at => Alphabet[signature[at] % Alphabet.Length]));
    }

    private static Uri? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri
        : throw new FormatException($"PUBLIC_BASE_URL is '{text}'; give an address such as https://pay.example.com.");

    /// <summary>Keys in base64 with commas between them. On a developer's machine one is known to all.</summary>
    private static IReadOnlyList<byte[]> Keys(string? text, bool isDevelopment)
    {
        var all = (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (all.Length == 0 && isDevelopment) return [SHA256.HashData("links of a developer's machine"u8)];

        var buffer = new byte[1024];
        var read = all.Select(key => Convert.TryFromBase64String(key, buffer, out var length) ? buffer[..length] : []).ToList();
        return read.Count > 0 && read.All(key => key.Length >= ShortestKey)
            ? read
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"LINK_SIGNING_KEYS must hold at least one key of {ShortestKey} bytes or more in base64, with commas between keys."));
    }

    private Uri Page(string path) => new(address!, $"pay/{path}");
}
