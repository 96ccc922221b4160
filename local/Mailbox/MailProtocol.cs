using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.Mailbox;

/// <summary>
/// The service's REST protocol: POST /emails:send and GET /emails/operations/{id}
/// (https://learn.microsoft.com/rest/api/communication/email/email).
/// </summary>
internal sealed class MailProtocol(MailService service, MailKey key)
{
    private const string OperationPath = "/emails/operations/";

    private static readonly string[] Versions = ["2023-03-31", "2024-07-01-preview", "2025-09-01"];

    public WireResponse Answer(Request request, ReadOnlyMemory<byte> body)
    {
        if (!key.Accepts(request, body))
        {
            return new MailRefusal(401, "Denied", "Denied by the resource provider.").Response();
        }

        var address = request.Uri.ToUri();
        if (!Versions.Contains(Parameter(address, "api-version"), StringComparer.Ordinal))
        {
            return new MailRefusal(
                400, "UnsupportedApiVersion", "The api-version is missing or not one that is spoken.")
                .Response();
        }

        var path = address.AbsolutePath.Replace("//", "/", StringComparison.Ordinal);
        return path == "/emails:send" && request.Method == RequestMethod.Post
            ? Send(request, address, body)
            : path.StartsWith(OperationPath, StringComparison.Ordinal) && request.Method == RequestMethod.Get
                ? Status(Uri.UnescapeDataString(path[OperationPath.Length..]))
                : new MailRefusal(404, "ResourceNotFound", $"There is no {request.Method} {path}.").Response();
    }

    private WireResponse Send(Request request, Uri address, ReadOnlyMemory<byte> body)
    {
        var operationId = Guid.NewGuid();
        if (request.Headers.TryGetValue("Operation-Id", out var text) && !Guid.TryParse(text, out operationId))
        {
            return new MailRefusal(400, "InvalidOperationId", "The header Operation-Id must be a UUID.").Response();
        }

        var sent = service.Send(operationId.ToString(), body);
        if (sent is { } refusal)
        {
            return refusal.Response();
        }

        var place = new Uri(address, $"{OperationPath}{operationId}{address.Query}");
        return Result(202, operationId.ToString(), "Running", null)
            .With("Operation-Location", place.AbsoluteUri)
            .With("Retry-After", Seconds());
    }

    private WireResponse Status(string operationId)
    {
        var (operation, refusal) = service.Ask(operationId);
        if (refusal is not null)
        {
            return refusal.Response();
        }

        var response = Result(200, operation!.Id, operation.Status, operation.Fault);
        return operation.Status == "Running" ? response.With("Retry-After", Seconds()) : response;
    }

    private static WireResponse Result(int status, string id, string state, MailFault? fault)
    {
        var error = fault is null ? null : new { code = fault.Code, message = fault.Message };
        return new WireResponse(
            status, status == 202 ? "Accepted" : "OK",
            JsonSerializer.SerializeToUtf8Bytes(new { id, status = state, error }))
            .With("Content-Type", "application/json; charset=utf-8");
    }

    private string Seconds() =>
        Math.Ceiling(service.Behaviour.AskAgainAfter.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);

    private static string? Parameter(Uri address, string name) => address.Query.TrimStart('?')
        .Split('&')
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .FirstOrDefault();
}
