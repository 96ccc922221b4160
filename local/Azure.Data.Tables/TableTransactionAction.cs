using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables;

/// <summary>One of the up to 100 actions of a transaction; all concern the same partition.</summary>
public class TableTransactionAction
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The row; of a deletion only its keys count.</param>
    /// <param name="etag">
    /// The version that an update or deletion expects. Without one a deletion takes any version, and an update inserts
    /// a missing row and overwrites any version, like an upsert.
    /// </param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = Keys.Checked(entity);
        ETag = etag;
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    public ETag ETag { get; }
}
