namespace Azure.Data.Tables;

/// <summary>Entity group transactions.</summary>
public partial class TableClient
{
    /// <summary>
    /// Does all actions or none: at most 100 and 4 MiB, all in one partition, no row twice. The responses come in the
    /// order of the actions, each with the row's new ETag.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">One action was refused; the exception says which.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        rest.Submit(transactionActions, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        rest.Submit(transactionActions, async: true, cancellationToken).AsTask();
}
