using System.Security.Cryptography;
using System.Text;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>The style sheet of the mailbox pages, and the security policies that allow it and nothing else.</summary>
internal static class MailboxStyle
{
    /// <summary>The file mailbox.css beside this one; pages carry it within, so that each stands alone.</summary>
    public static readonly string Sheet = Read();

    /// <summary>No script at all; the sheet by its hash; frames and forms of this site only.</summary>
    public static readonly string Policy = "default-src 'none'; img-src 'self' data:; frame-src 'self'; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-{Hash()}'";

    /// <summary>A mail may bring its own styles and inline images; it loads nothing and runs nothing.</summary>
    public const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        + "base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static string Read()
    {
        using var stream = typeof(MailboxStyle).Assembly.GetManifestResourceStream("mailbox.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Hash() => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));
}
