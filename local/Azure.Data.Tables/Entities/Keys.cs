namespace Azure.Data.Tables.Entities;

/// <summary>A row that is sent needs both keys, which may be empty but not null.</summary>
internal static class Keys
{
    internal static T Checked<T>(T entity)
        where T : ITableEntity
    {
        if (entity is null)
        {
            throw new ArgumentNullException(nameof(entity));
        }

        if (entity.PartitionKey is null || entity.RowKey is null)
        {
            throw new ArgumentNullException(nameof(entity), "The entity needs a PartitionKey and a RowKey.");
        }

        return entity;
    }
}
