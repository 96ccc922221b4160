using System.Globalization;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// Checks shared access signatures on blobs and containers, by the account's key or by a lent one
/// (https://learn.microsoft.com/rest/api/storageservices/create-service-sas,
/// https://learn.microsoft.com/rest/api/storageservices/create-user-delegation-sas). Moments count in real time.
/// </summary>
internal sealed class BlobSignatures(SharedKey key, DelegationKeys delegation)
{
    private const string Oldest = "2020-12-06";
    private const string FirstUnknown = "2025-07-05";

    /// <summary>Null where the signature is good for the request.</summary>
    public BlobRefusal? Fault(StorageCall call, BlobTarget target)
    {
        var version = call.Parameter("sv") ?? "";
        if (string.CompareOrdinal(version, Oldest) < 0 || string.CompareOrdinal(version, FirstUnknown) >= 0)
        {
            var unknown = $"Signatures of version '{version}' are not checked here.";
            return BlobRefusal.AuthenticationFailed with { Message = unknown };
        }

        var expected = call.Parameter("skoid") is null ? ByAccount(call, target) : ByLentKey(call, target);
        if (expected != call.Parameter("sig") || !IsWithin(call.Parameter("st"), call.Parameter("se"))
            || (call.Parameter("skoid") is not null && !IsWithin(call.Parameter("skt"), call.Parameter("ske"))))
        {
            return BlobRefusal.AuthenticationFailed;
        }

        if (call.Parameter("spr") == "https" && call.Request.Uri.Scheme != "https")
        {
            return new BlobRefusal(
                403, "AuthorizationProtocolMismatch", "This request is not authorized over this protocol.");
        }

        return Needed(call, target) is { } needed && (call.Parameter("sp") ?? "").AsSpan().IndexOfAny(needed) < 0
            ? BlobRefusal.PermissionMismatch
            : null;
    }

    private string ByAccount(StorageCall call, BlobTarget target)
    {
        string?[] lines =
        [
            call.Parameter("sp"), call.Parameter("st"), call.Parameter("se"), Canonical(call, target),
            call.Parameter("si"), call.Parameter("sip"), call.Parameter("spr"), .. Rest(call),
        ];
        return key.Sign(string.Join('\n', lines));
    }

    private string ByLentKey(StorageCall call, BlobTarget target)
    {
        var lent = new DelegationKey(
            call.Parameter("skoid") ?? "", call.Parameter("sktid") ?? "", call.Parameter("skt") ?? "",
            call.Parameter("ske") ?? "", call.Parameter("sks") ?? "", call.Parameter("skv") ?? "", "");
        string?[] lines =
        [
            call.Parameter("sp"), call.Parameter("st"), call.Parameter("se"), Canonical(call, target), lent.ObjectId,
            lent.TenantId, lent.Start, lent.Expiry, lent.Service, lent.Version, call.Parameter("saoid"),
            call.Parameter("suoid"), call.Parameter("scid"), call.Parameter("sip"), call.Parameter("spr"),
            .. Rest(call),
        ];
        return new SharedKey(key.AccountName, delegation.Value(lent)).Sign(string.Join('\n', lines));
    }

    private static string?[] Rest(StorageCall call) =>
    [
        call.Parameter("sv"), call.Parameter("sr"), null, call.Parameter("ses"), call.Parameter("rscc"),
        call.Parameter("rscd"), call.Parameter("rsce"), call.Parameter("rscl"), call.Parameter("rsct"),
    ];

    /// <summary>A signature on a container is good for its blobs, one on a blob for that blob only.</summary>
    private string Canonical(StorageCall call, BlobTarget target) => call.Parameter("sr") == "c"
        ? $"/blob/{key.AccountName}/{target.Container}"
        : $"/blob/{key.AccountName}/{target.Container}/{target.Blob}";

    /// <summary>The letters of which one must be among the permissions.</summary>
    private static string Needed(StorageCall call, BlobTarget target) => (call.Method.Method, target.Blob) switch
    {
        ("GET", "") when call.Parameter("comp") == "list" => "l",
        ("GET" or "HEAD", { Length: > 0 }) => "r",
        ("PUT", { Length: > 0 }) when call.Parameter("comp") is "metadata" or "properties" => "w",
        ("PUT", { Length: > 0 }) => "cw",
        ("DELETE", { Length: > 0 }) => "d",
        _ => "-", // What concerns the container itself is not for a signature on it.
    };

    private static bool IsWithin(string? start, string? end)
    {
        var now = TimeProvider.System.GetUtcNow();
        return (start is null || now >= Moment(start)) && now < Moment(end);
    }

    private static DateTimeOffset Moment(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : default;
}
