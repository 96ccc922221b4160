using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Receivables.Functions.Contract;

/// <summary>The description of the interface as a page: no scripts, nothing from elsewhere.</summary>
internal static class DocsPage
{
    private const string Style = """
        :root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif;
            max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
        h2 { margin-top: 2.5rem; border-bottom: 1px solid #8886; } section { margin: 1.5rem 0; }
        h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
        .verb { display: inline-block; min-width: 3.2rem; text-transform: uppercase; } code { font-family: ui-monospace, monospace; }
        table { border-collapse: collapse; margin: .5rem 0; }
        td, th { text-align: left; padding: .15rem 1rem .15rem 0; vertical-align: top; }
        """;

    public static string Of(JsonObject document)
    {
        var page = new StringBuilder();
        var info = document["info"]!;
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<title>Receivables: interface</title><style>").Append(Style)
            .Append("</style></head><body><main><h1>Receivables: interface</h1><p>")
            .Append(Text(info["description"])).Append("</p><p><a href=\"/api/openapi.json\">The same as OpenAPI</a></p>");
        var operations = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(verb => (Path: path.Key, Verb: verb.Key, Operation: verb.Value!)))
            .GroupBy(each => each.Operation["tags"]![0]!.GetValue<string>());
        foreach (var group in operations.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            page.Append("<h2>").Append(WebUtility.HtmlEncode(group.Key)).Append("</h2>");
            foreach (var (path, verb, operation) in group)
            {
                Operation(page, path, verb, operation);
            }
        }

        return page.Append("</main></body></html>").ToString();
    }

    private static void Operation(StringBuilder page, string path, string verb, JsonNode operation)
    {
        page.Append("<section><h3><span class=\"verb\">").Append(verb)
            .Append("</span> <code>").Append(WebUtility.HtmlEncode(path)).Append("</code></h3><p>")
            .Append(Text(operation["summary"])).Append("</p>");
        var query = operation["parameters"]!.AsArray().Where(each => each!["in"]!.GetValue<string>() == "query")
            .Select(each => (Text(each!["name"]), Text(each["description"])));
        Table(page, "Query", [.. query]);
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is JsonObject schema
            && schema["properties"] is JsonObject fields)
        {
            var required = (schema["required"]?.AsArray() ?? []).Select(each => each!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            Table(page, "Body", [.. fields.Select(field =>
                (WebUtility.HtmlEncode(field.Key), Kind(field.Value) + (required.Contains(field.Key) ? ", needed" : "")))]);
        }

        page.Append("</section>");
    }

    private static void Table(StringBuilder page, string heading, IReadOnlyList<(string Name, string What)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        page.Append("<table><caption>").Append(heading).Append("</caption>");
        foreach (var (name, what) in rows)
        {
            page.Append("<tr><th scope=\"row\"><code>").Append(name).Append("</code></th><td>").Append(what).Append("</td></tr>");
        }

        page.Append("</table>");
    }

    private static string Kind(JsonNode? schema) => schema is not JsonObject known ? "" : WebUtility.HtmlEncode(known["type"] switch
    {
        JsonArray several => several.Select(each => each!.GetValue<string>()).FirstOrDefault(each => each != "null") ?? "",
        JsonValue one => one.GetValue<string>(),
        _ => known["enum"] is JsonArray choices
            ? string.Join(", ", choices.Where(each => each is not null).Select(each => each!.ToString()))
            : "",
    });

    private static string Text(JsonNode? node) => WebUtility.HtmlEncode(node?.GetValue<string>() ?? "");
}
