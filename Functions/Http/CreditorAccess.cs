using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>
/// The one way into a creditor's routes. A machine has shown a function key, which the platform checked, and signs what
/// it writes where the creditor's source has a secret; a person is signed in and needs a role for this creditor. A
/// person's sign-in always counts before the key, so that a key shared with a page gives nobody more than their role.
/// </summary>
public sealed class CreditorAccess(CreditorStore creditors, IConfiguration settings)
{
    private bool PlatformAuthenticates =>
        string.Equals(settings["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Admits machines and people to a route of <see cref="Microsoft.Azure.Functions.Worker.AuthorizationLevel.Function"/>.
    /// </summary>
    public async Task<Admission> Enter(
        HttpRequest request, string path, Role needs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var admission = await EnterSettings(request, path, needs, cancellation);
        return admission is { Creditor: { } creditor, Caller.IsPerson: false } && Writes(request)
            ? await Signed(request, creditor, cancellation)
            : admission;
    }

    /// <summary>As <see cref="Enter"/>, for routes about the creditor itself, which no source signs.</summary>
    public async Task<Admission> EnterSettings(
        HttpRequest request, string path, Role needs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (creditor, denied) = await Find(path, cancellation);
        var person = PersonOf(request);
        if (person is not null && !May(person, needs, path))
        {
            return Admission.Refused(Problem.Forbidden(
                $"{person.Name} does not have the role {Named(needs)} for creditor '{path}'."));
        }

        return creditor is null ? Admission.Refused(denied!)
            : person is not null ? new Admission(creditor, new Caller(person.Name, IsPerson: true), null)
            : OwnKey(request, creditor) ? new Admission(creditor, Caller.Machine, null)
            : Admission.Refused(Problem.Forbidden($"This key does not open creditor '{path}'."));
    }

    /// <summary>Admits people only, to an anonymous route that checks by itself: the desk and its acts.</summary>
    public async Task<Admission> EnterDesk(
        HttpRequest request, string path, Role needs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !PlatformAuthenticates ? Admission.Refused(Problem.NoSignIn())
            : PersonOf(request) is null ? Admission.Refused(Problem.NotSignedIn())
            : await EnterSettings(request, path, needs, cancellation);
    }

    /// <summary>
    /// Who calls a route that concerns no creditor that exists yet; the refusal where a person lacks the role.
    /// </summary>
    public (Caller Caller, IActionResult? Denied) CallerFor(HttpRequest request, string path, Role needs)
    {
        ArgumentNullException.ThrowIfNull(request);
        var person = PersonOf(request);
        return person is null ? (Caller.Machine, null)
            : May(person, needs, path) ? (new Caller(person.Name, IsPerson: true), null)
            : (Caller.Machine, Problem.Forbidden(
                $"{person.Name} does not have the role {Named(needs)} for creditor '{path}'."));
    }

    /// <summary>Finds the creditor that a path names, whoever asks: for callers that prove themselves otherwise.</summary>
    public async Task<(Creditor? Creditor, IActionResult? Denied)> Find(string path, CancellationToken cancellation)
    {
        if (!CanonicalId.TryParse(path, out var id))
        {
            return (null, Problem.Unreadable($"'{path}' is no id of a creditor."));
        }

        return await creditors.Known(id, cancellation) is { } creditor
            ? (creditor, null)
            : (null, Problem.NotFound($"There is no creditor '{path}'."));
    }

    private static bool May(ClientPrincipal person, Role needs, string path) =>
        CanonicalId.TryParse(path, out var id) && person.May(needs, id);

    private static bool Writes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private static string Named(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>A creditor may name the keys that open it, by their SHA-256; without any, every key does.</summary>
    private static bool OwnKey(HttpRequest request, Creditor creditor)
    {
        if (creditor.KeyHashes.Count == 0)
        {
            return true;
        }

        var header = request.Headers["x-functions-key"].ToString();
        var shown = header.Length > 0 ? header : request.Query["code"].ToString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
        return creditor.KeyHashes.Contains(hash, StringComparer.OrdinalIgnoreCase);
    }

    private static async Task<Admission> Signed(
        HttpRequest request, Creditor creditor, CancellationToken cancellation)
    {
        var sources = creditor.Sources.Where(source => source.Secrets.Count > 0).ToList();
        if (sources.Count == 0)
        {
            return new Admission(creditor, Caller.Machine, null);
        }

        var (body, refusal) = await JsonBody.Bytes(request, cancellation);
        if (body is null)
        {
            return Admission.Refused(refusal!);
        }

        request.Body = new MemoryStream(body);
        var (source, fault) = WebhookSignature.SignerOf(request, body, sources);
        return source is null
            ? Admission.Refused(Problem.NotSigned(fault!))
            : new Admission(creditor, new Caller(source.Name, IsPerson: false), null);
    }

    private ClientPrincipal? PersonOf(HttpRequest request) =>
        PlatformAuthenticates ? ClientPrincipal.PersonOf(request) : null;
}
