using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Mailbox;

namespace Receivables.Local.Functions.Platform;

/// <summary>
/// The pages below /local: for people and programs on this machine only, and never for pages of other sites.
/// </summary>
internal sealed class LocalPages
{
    private readonly Dictionary<(string Method, string Path), RequestDelegate> pages;
    private readonly Lazy<RequestDelegate> mailbox;

    internal LocalPages(LocalPlatform platform, MovableClock clock, MailService mail, IServiceProvider services)
    {
        var clockPages = new ClockPages(clock, () => mail.AcceptedSends, platform.Workload.OneAtATime);
        var index = new IndexPage(platform, clock);
        var reset = new ResetPage(platform.Workload, clock);
        pages = new Dictionary<(string, string), RequestDelegate>
        {
            [("GET", "/local")] = index.Show,
            [("GET", "/local/clock")] = clockPages.Show,
            [("POST", "/local/clock")] = clockPages.Move,
            [("POST", "/local/reset")] = reset.Run,
            [("GET", "/local/sign-in")] = SignInPages.SignIn,
            [("GET", "/local/sign-out")] = SignInPages.SignOut,
            [("GET", "/.auth/login/aad")] = SignInPages.AppServiceLogin,
            [("GET", "/.auth/logout")] = SignInPages.SignOut,
        };
        mailbox = new Lazy<RequestDelegate>(() => BuildMailbox(services, mail));
    }

    internal static bool Own(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/local", StringComparison.OrdinalIgnoreCase)
        || http.Request.Path.StartsWithSegments("/.auth", StringComparison.OrdinalIgnoreCase);

    internal Task Answer(HttpContext http)
    {
        if (!ListenAddress.IsLocal(http.Connection.RemoteIpAddress) || !IsOwnHost(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (IsFromOtherSite(http.Request))
        {
            return LocalAnswers.Problem(
                http, StatusCodes.Status403Forbidden, "A page of another site may not control this platform.");
        }

        var path = http.Request.Path.Value!.TrimEnd('/').ToLowerInvariant();
        if (pages.TryGetValue((http.Request.Method, path), out var page))
        {
            return page(http);
        }

        return path.StartsWith("/local/mailbox", StringComparison.Ordinal)
            ? mailbox.Value(http)
            : LocalAnswers.Problem(http, StatusCodes.Status404NotFound, "There is no such page; /local lists them.");
    }

    /// <summary>Keeps out names that somebody else pointed at this machine.</summary>
    private static bool IsOwnHost(HttpRequest request) =>
        request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    private static bool IsFromOtherSite(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return false;
        }

        return request.Headers["Sec-Fetch-Site"] == "cross-site"
            || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                && !origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static RequestDelegate BuildMailbox(IServiceProvider services, MailService mail)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapMailbox(mail));
        return app.Build();
    }
}
