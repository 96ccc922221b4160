using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Receivables.Domain;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Http;

/// <summary>
/// Refusals as problem details; each says what is wrong and how it is put right, never how it was found.
/// </summary>
internal static class Problem
{
    public static IActionResult Unreadable(string detail) =>
        Of(StatusCodes.Status400BadRequest, "Not readable", detail);

    public static IActionResult NoIdInPath(string text) =>
        Unreadable($"'{text}' is no id in a path: write / as ~ and a space as _, as links do.");

    public static IActionResult NotSigned(string detail) =>
        Of(StatusCodes.Status401Unauthorized, "Not signed", detail);

    public static IActionResult NotSignedIn() =>
        Of(StatusCodes.Status401Unauthorized, "Not signed in", "This page is for people who are signed in.");

    public static IActionResult Forbidden(string detail) => Of(StatusCodes.Status403Forbidden, "Not allowed", detail);

    /// <summary>The platform does not sign people in, so nobody can prove who they are.</summary>
    public static IActionResult NoSignIn() => Of(
        StatusCodes.Status503ServiceUnavailable, "No sign-in", "App Service authentication is off; turn it on to use the desk.");

    public static IActionResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    public static IActionResult Conflict(string detail, object? recorded = null)
    {
        var problem = Details(StatusCodes.Status409Conflict, "Conflicts with what is recorded", detail);
        if (recorded is not null)
        {
            problem.Extensions["recorded"] = recorded;
        }

        return Answer(problem);
    }

    public static IActionResult TooLarge(string detail) =>
        Of(StatusCodes.Status413PayloadTooLarge, "Too large", detail);

    public static IActionResult WrongType(string detail) =>
        Of(StatusCodes.Status415UnsupportedMediaType, "Wrong content type", detail);

    /// <summary>Readable but wrong, by field.</summary>
    public static IActionResult Wrong(Faults faults)
    {
        var problem = Details(
            StatusCodes.Status422UnprocessableEntity, "Wrong", $"{faults.Count} fields have to be put right.");
        problem.Extensions["errors"] = faults.ByField;
        return Answer(problem);
    }

    /// <summary>A file that cannot be used, by line and field as its reader named them.</summary>
    public static IActionResult Wrong(IReadOnlyList<FormatFault> faults)
    {
        var byField = new Faults();
        foreach (var fault in faults)
        {
            byField.Add(fault.Field, fault.Line > 0 ? $"line {fault.Line}: {fault.Message}" : fault.Message);
        }

        return Wrong(byField);
    }

    /// <summary>Too many requests of one caller; after that many seconds there is room again.</summary>
    public static IActionResult TooMany(HttpRequest request, int seconds, string detail)
    {
        request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "Too many requests", detail);
    }

    public static IActionResult ProviderAway() => Of(
        StatusCodes.Status503ServiceUnavailable, "Try again", "The payment provider did not answer; nothing was recorded.");

    public static IActionResult StorageAway() =>
        Of(StatusCodes.Status503ServiceUnavailable, "Try again", "The storage did not answer; nothing was recorded.");

    private static IActionResult Of(int status, string title, string detail) => Answer(Details(status, title, detail));

    private static ProblemDetails Details(int status, string title, string detail) =>
        new() { Status = status, Title = title, Detail = detail, Type = "about:blank" };

    private static IActionResult Answer(ProblemDetails problem) =>
        new ObjectResult(problem) { StatusCode = problem.Status, ContentTypes = { "application/problem+json" } };
}
