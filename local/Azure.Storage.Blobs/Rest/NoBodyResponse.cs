#nullable enable
namespace Azure.Storage.Blobs.Rest;

/// <summary>An answer that says there is nothing new (304): it has a status and no value.</summary>
internal sealed class NoBodyResponse<T>(Response response) : Response<T>
{
    public override bool HasValue => false;

    /// <exception cref="RequestFailedException">Always: with the status of the answer.</exception>
    public override T Value => throw BlobAccess.Failure(response);

    public override Response GetRawResponse() => response;
}
