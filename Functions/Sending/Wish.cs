using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Sending;

/// <summary>An invoice that wants to be in a message, and what it wants to say.</summary>
/// <param name="Joins">Whether it did not ask by itself but belongs in the notice of another.</param>
public sealed record Wish(InvoiceLedger Read, Rules Rules, AskForMessage Wants, bool Joins = false);
