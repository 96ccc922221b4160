using System.Net;
using Microsoft.AspNetCore.Http;

namespace Receivables.Local.Functions.Platform;

/// <summary>Writes the few pages of this platform.</summary>
internal static class LocalHtml
{
    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    internal static Task Write(HttpContext http, string title, string body)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync($$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Encode(title)}}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; } td, th { text-align: left; padding: .2rem 1rem .2rem 0; }
            code { background: #f2f2f2; padding: 0 .25rem; }
            </style>
            </head>
            <body><main><h1>{{Encode(title)}}</h1>{{body}}</main></body>
            </html>
            """);
    }
}
