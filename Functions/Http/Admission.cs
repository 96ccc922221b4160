using Microsoft.AspNetCore.Mvc;
using Receivables.Domain;

namespace Receivables.Functions.Http;

/// <summary>Whether a request may go on: the creditor that it is about, or the answer that refuses it.</summary>
/// <param name="Creditor">Null when refused.</param>
/// <param name="Denied">The refusal; null when admitted.</param>
public sealed record Admission(Creditor? Creditor, Caller Caller, IActionResult? Denied)
{
    internal static Admission Refused(IActionResult answer) => new(null, Caller.Machine, answer);
}
