using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Receivables.Functions.Pages;

/// <summary>The frame of every page: one style, no script, and headers that let nothing else in.</summary>
internal static class PageLayout
{
    private static readonly string Style = ReadStyle();

    /// <summary>A page; with a brand it is that of a creditor, who alone is named on it.</summary>
    public static ContentResult Answer(
        HttpRequest request, PageTexts texts, string title, Markup main, int status = 200, PageBrand? brand = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(texts);
        var style = brand is null ? Style : $"{Style}.top {{ border-top: .375rem solid {brand.Colour}; }}";
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy(style);
        headers["X-Frame-Options"] = "DENY";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentLanguage = texts.Code;
        headers.Vary = "Accept-Language";
        headers.CacheControl = "no-store";
        return new ContentResult
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
            Content = Html(request, texts, title, main, style, brand?.Name ?? texts["page.product"]).ToString(),
        };
    }

    private static string Policy(string style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; "
        + "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static Markup Html(
        HttpRequest request, PageTexts texts, string title, Markup main, string style, string name) => Markup.Of($"""
        <!doctype html>
        <html lang="{texts.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} · {name}</title>
        <link rel="icon" href="data:,">
        <style>{Markup.Trusted(style)}</style>
        </head>
        <body>
        <a class="skip" href="#main">{texts["page.skip"]}</a>
        <header class="top">
        <span class="brand">{name}</span>
        <nav aria-label="{texts["page.languages"]}">{PageTexts.All.Select(each => Choice(request, texts, each))}</nav>
        </header>
        <main id="main">
        {main}
        </main>
        </body>
        </html>
        """);

    private static Markup Choice(HttpRequest request, PageTexts current, PageTexts other)
    {
        if (current == other)
        {
            return Markup.Of($"""<span aria-current="true" lang="{other.Code}">{other["page.name"]}</span>""");
        }

        var query = new QueryBuilder(request.Query.Where(each => each.Key != "lang")) { { "lang", other.Code } };
        return Markup.Of(
            $"""<a href="{request.Path.Value + query}" lang="{other.Code}" hreflang="{other.Code}">{other["page.name"]}</a>""");
    }

    private static string ReadStyle()
    {
        using var stream = typeof(PageLayout).Assembly.GetManifestResourceStream("Receivables.Functions.Pages.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
