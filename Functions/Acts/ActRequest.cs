using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Acts;

/// <summary>An act as it came in: which, what was sent, and through what.</summary>
internal sealed record ActRequest(ActRule Rule, ActInput Input, string Source, string? Subject)
{
    /// <summary>What came through a debtor's page: the debtor's own limits hold.</summary>
    public const string DebtorPage = "page";

    public bool IsOfDebtor => Source == DebtorPage;

    /// <summary>What was asked, whoever asked it: the same id again must have the same.</summary>
    public string Content => StableHash.Name(JsonSerializer.Serialize(Input with { By = null }) + "|" + Subject?.ToUpperInvariant());

    /// <summary>Words of a person that are kept as a document rather than in the ledger.</summary>
    public string? Words => Input.Text ?? Input.Notes;
}
