using System.Globalization;
using System.Text.Json;
using Receivables.Local.Wire;

namespace Receivables.Local.Mailbox;

/// <summary>An error of the mail service, in the form in which Communication Services writes its errors.</summary>
internal sealed record MailRefusal(int Status, string Code, string Message, TimeSpan? RetryAfter = null)
{
    public static MailRefusal From(MailAnswer answer) =>
        new(answer.Status, answer.Code, answer.Message, answer.RetryAfter);

    public WireResponse Response()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { error = new { code = Code, message = Message } });
        var response = new WireResponse(Status, Code, body)
            .With("Content-Type", "application/json; charset=utf-8")
            .With("x-ms-error-code", Code);
        return RetryAfter is { } wait
            ? response.With("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture))
            : response;
    }
}
