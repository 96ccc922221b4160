using System.Text;

namespace Receivables.Local.Wire;

/// <summary>An error answer in the form in which each service writes it.</summary>
internal static class Refusal
{
    internal static WireResponse Of(string service, int status, string code, string text)
    {
        var (contentType, body) = service switch
        {
            Services.Table => (
                "application/json",
                $$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"{{text}}"} } }"""),
            Services.Mail => ("application/json", $$"""{"error":{"code":"{{code}}","message":"{{text}}"} }"""),
            _ => (
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + $"<Error><Code>{code}</Code><Message>{text}</Message></Error>"),
        };
        return new WireResponse(status, code, Encoding.UTF8.GetBytes(body))
            .With("Content-Type", contentType)
            .With("x-ms-error-code", code);
    }
}
