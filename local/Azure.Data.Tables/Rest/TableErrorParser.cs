#nullable enable
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Rest;

/// <summary>Reads <c>{"odata.error":{"code":"...","message":{"value":"..."}}}</c>.</summary>
/// <remarks>In a transaction the message begins with the index of the action that failed and a colon.</remarks>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        try
        {
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            if (!document.RootElement.TryGetProperty("odata.error", out var body))
            {
                return false;
            }

            var code = body.GetProperty("code").GetString();
            var message = body.GetProperty("message").GetProperty("value").GetString() ?? string.Empty;
            var colon = message.IndexOf(':', StringComparison.Ordinal);
            var prefix = message.AsSpan(0, Math.Max(0, colon));
            if (int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                data = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [TableTransactionFailedException.IndexKey] = index.ToString(CultureInfo.InvariantCulture),
                };
                message += $"\nThe index of the action that failed is in "
                    + $"{nameof(TableTransactionFailedException.FailedTransactionActionIndex)}.";
            }

            error = new ResponseError(code, message);
            return true;
        }
        catch (Exception unreadable)
            when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
