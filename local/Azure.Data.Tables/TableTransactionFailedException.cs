using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused as a whole: nothing of it was done.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Where the error's details keep the index.</summary>
    internal const string IndexKey = "FailedEntity";

    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
        {
            Data[key] = requestFailedException.Data[key];
        }

        FailedTransactionActionIndex = Data[IndexKey] is string index
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : null;
    }

    /// <summary>The position of the action that failed, from 0; null where the service named none.</summary>
    public int? FailedTransactionActionIndex { get; }
}
