namespace Azure.Storage.Blobs.Models;

/// <summary>Why the Blob service refused, as <see cref="RequestFailedException.ErrorCode"/> says it.</summary>
public readonly struct BlobErrorCode : IEquatable<BlobErrorCode>
{
    private readonly string value;

    public BlobErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    public static BlobErrorCode AuthenticationFailed { get; } = new("AuthenticationFailed");

    public static BlobErrorCode AuthorizationFailure { get; } = new("AuthorizationFailure");

    public static BlobErrorCode AuthorizationPermissionMismatch { get; } = new("AuthorizationPermissionMismatch");

    public static BlobErrorCode AuthorizationProtocolMismatch { get; } = new("AuthorizationProtocolMismatch");

    public static BlobErrorCode BlobAlreadyExists { get; } = new("BlobAlreadyExists");

    public static BlobErrorCode BlobImmutableDueToPolicy { get; } = new("BlobImmutableDueToPolicy");

    public static BlobErrorCode BlobNotFound { get; } = new("BlobNotFound");

    public static BlobErrorCode ConditionNotMet { get; } = new("ConditionNotMet");

    public static BlobErrorCode ContainerAlreadyExists { get; } = new("ContainerAlreadyExists");

    public static BlobErrorCode ContainerBeingDeleted { get; } = new("ContainerBeingDeleted");

    public static BlobErrorCode ContainerNotFound { get; } = new("ContainerNotFound");

    public static BlobErrorCode EmptyMetadataKey { get; } = new("EmptyMetadataKey");

    public static BlobErrorCode InternalError { get; } = new("InternalError");

    public static BlobErrorCode InvalidBlobOrBlock { get; } = new("InvalidBlobOrBlock");

    public static BlobErrorCode InvalidBlockId { get; } = new("InvalidBlockId");

    public static BlobErrorCode InvalidBlockList { get; } = new("InvalidBlockList");

    public static BlobErrorCode InvalidHeaderValue { get; } = new("InvalidHeaderValue");

    public static BlobErrorCode InvalidInput { get; } = new("InvalidInput");

    public static BlobErrorCode InvalidMd5 { get; } = new("InvalidMd5");

    public static BlobErrorCode InvalidMetadata { get; } = new("InvalidMetadata");

    public static BlobErrorCode InvalidQueryParameterValue { get; } = new("InvalidQueryParameterValue");

    public static BlobErrorCode InvalidRange { get; } = new("InvalidRange");

    public static BlobErrorCode InvalidResourceName { get; } = new("InvalidResourceName");

    public static BlobErrorCode InvalidUri { get; } = new("InvalidUri");

    public static BlobErrorCode Md5Mismatch { get; } = new("Md5Mismatch");

    public static BlobErrorCode MetadataTooLarge { get; } = new("MetadataTooLarge");

    public static BlobErrorCode MissingRequiredHeader { get; } = new("MissingRequiredHeader");

    public static BlobErrorCode NoAuthenticationInformation { get; } = new("NoAuthenticationInformation");

    public static BlobErrorCode OperationTimedOut { get; } = new("OperationTimedOut");

    public static BlobErrorCode OutOfRangeInput { get; } = new("OutOfRangeInput");

    public static BlobErrorCode RequestBodyTooLarge { get; } = new("RequestBodyTooLarge");

    public static BlobErrorCode ResourceNotFound { get; } = new("ResourceNotFound");

    public static BlobErrorCode ServerBusy { get; } = new("ServerBusy");

    public static BlobErrorCode TargetConditionNotMet { get; } = new("TargetConditionNotMet");

    public static BlobErrorCode UnsupportedHeader { get; } = new("UnsupportedHeader");

    public static implicit operator BlobErrorCode(string value) => new(value);

    public static bool operator ==(BlobErrorCode left, BlobErrorCode right) => left.Equals(right);

    public static bool operator !=(BlobErrorCode left, BlobErrorCode right) => !left.Equals(right);

    public static bool operator ==(BlobErrorCode code, string value) => code.Equals(value);

    public static bool operator !=(BlobErrorCode code, string value) => !code.Equals(value);

    public static bool operator ==(string value, BlobErrorCode code) => code.Equals(value);

    public static bool operator !=(string value, BlobErrorCode code) => !code.Equals(value);

    public bool Equals(BlobErrorCode other) => Equals(other.value);

    public bool Equals(string value) => string.Equals(this.value, value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is BlobErrorCode other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    public override string ToString() => value;
}
