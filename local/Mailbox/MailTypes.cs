using System.Collections.Frozen;

namespace Receivables.Local.Mailbox;

/// <summary>
/// The types of attachments that the service takes
/// (https://learn.microsoft.com/azure/communication-services/concepts/email/email-attachment-allowed-mime-types).
/// </summary>
internal static class MailTypes
{
    private static readonly FrozenSet<string> Allowed = Common().Concat(Office()).Concat(Media())
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters of the type, such as its character set, do not count.</summary>
    public static bool Allows(string? contentType) =>
        contentType is not null && Allowed.Contains(contentType.Split(';')[0].Trim());

    private static string[] Common() =>
    [
        "application/gzip", "application/json", "application/pdf", "application/rtf", "application/vnd.rar",
        "application/x-7z-compressed", "application/x-tar", "application/xml", "application/zip",
        "application/x-zip-compressed", "application/epub+zip", "text/calendar", "text/csv", "text/html", "text/plain",
        "text/vcard", "text/xml", "font/otf", "font/ttf", "font/woff", "font/woff2", "application/vnd.ms-fontobject",
    ];

    private static string[] Office() =>
    [
        "application/msword", "application/onenote", "application/vnd.ms-excel",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.12", "application/vnd.ms-excel.sheet.macroEnabled.12",
        "application/vnd.ms-powerpoint", "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
        "application/vnd.ms-powerpoint.slideshow.macroEnabled.12", "application/vnd.ms-publisher",
        "application/vnd.ms-word.document.macroEnabled.12", "application/vnd.visio", "application/vnd.ms-outlook",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ];

    private static string[] Media() =>
    [
        "application/ogg", "audio/aac", "audio/midi", "audio/mpeg", "audio/ogg", "audio/opus", "audio/wav",
        "audio/webm",
        "audio/x-ms-wma", "image/avif", "image/bmp", "image/gif", "image/jpeg", "image/png", "image/svg+xml",
        "image/tiff", "image/vnd.microsoft.icon", "image/webp", "video/3gpp", "video/3gpp2", "video/mp4", "video/mpeg",
        "video/ogg", "video/webm", "video/x-ms-wmv", "video/x-msvideo",
    ];
}
