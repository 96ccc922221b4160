namespace Receivables.Local.Mailbox;

/// <summary>Takes the events of the mail service, as a subscriber of Event Grid does.</summary>
public interface IMailEvents
{
    /// <summary>Takes one event; it comes again after a failure, with the same id and a higher attempt.</summary>
    /// <param name="json">An array of one event in the Event Grid schema.</param>
    /// <param name="attempt">1 for the first.</param>
    /// <param name="cancellation">Fires when the platform stops.</param>
    /// <returns>
    /// The subscriber's HTTP status. 200 to 204 is success; 400, 401 and 413 give up; others try again.
    /// </returns>
    Task<int> Post(string json, int attempt, CancellationToken cancellation);
}
