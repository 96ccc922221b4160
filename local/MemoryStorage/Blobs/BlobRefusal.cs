using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// Why the service refuses, with the codes of
/// https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes.
/// </summary>
internal sealed record BlobRefusal(int Status, string Code, string Message)
{
    public static readonly BlobRefusal ContainerNotFound =
        new(404, "ContainerNotFound", "The specified container does not exist.");

    public static readonly BlobRefusal ContainerAlreadyExists =
        new(409, "ContainerAlreadyExists", "The specified container already exists.");

    public static readonly BlobRefusal BlobNotFound = new(404, "BlobNotFound", "The specified blob does not exist.");

    public static readonly BlobRefusal BlobAlreadyExists =
        new(409, "BlobAlreadyExists", "The specified blob already exists.");

    public static readonly BlobRefusal ConditionNotMet =
        new(412, "ConditionNotMet", "The condition specified using HTTP conditional header(s) is not met.");

    public static readonly BlobRefusal NotModified = ConditionNotMet with { Status = 304 };

    public static readonly BlobRefusal InvalidRange =
        new(416, "InvalidRange", "The range specified is invalid for the current size of the resource.");

    public static readonly BlobRefusal InvalidBlockList = new(
        400, "InvalidBlockList", "The specified block list is invalid.");

    public static readonly BlobRefusal AuthenticationFailed = new(
        403, "AuthenticationFailed",
        "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly.");

    public static readonly BlobRefusal PermissionMismatch = new(
        403, "AuthorizationPermissionMismatch",
        "This request is not authorized to perform this operation using this permission.");

    /// <summary>Answers to HEAD and 304 have no body.</summary>
    public WireResponse Response(bool hasBody) => hasBody && Status != 304
        ? Refusal.Of(Services.Blob, Status, Code, Message)
        : new WireResponse(Status, Code).With("x-ms-error-code", Code);
}
