using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage;

/// <summary>One REST service of a <see cref="MemoryAccount"/>. Calls come from many threads at once.</summary>
public interface IStorageService
{
    /// <summary>What a request to this service is signed over, see <see cref="Wire.StringToSign"/>.</summary>
    string StringToSign(Request request, string accountName);

    /// <summary>Does the work of a request whose signature or token has been accepted.</summary>
    /// <remarks>
    /// A call with <see cref="StorageCall.HasSharedAccessSignature"/> comes unchecked: the service checks it or
    /// refuses. Request id, date and version are added to the answer by the caller.
    /// </remarks>
    WireResponse Handle(StorageCall call);

    /// <summary>An error in the form in which this service writes it, with its <c>x-ms-error-code</c> header.</summary>
    WireResponse Refuse(int status, string code, string message);
}
