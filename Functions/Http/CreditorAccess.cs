using Microsoft.AspNetCore.Mvc;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Finds the creditor that a path names.</summary>
public sealed class CreditorAccess(CreditorStore creditors)
{
    public async Task<(Creditor? Creditor, IActionResult? Denied)> Find(string path, CancellationToken cancellation)
    {
        if (!CanonicalId.TryParse(path, out var id))
        {
            return (null, Problem.Unreadable($"'{path}' is no id of a creditor."));
        }

        return await creditors.Find(id, cancellation) is { } creditor
            ? (creditor, null)
            : (null, Problem.NotFound($"There is no creditor '{path}'."));
    }
}
