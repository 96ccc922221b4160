using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Microsoft.Azure.Functions.Worker;
using Receivables.Functions.Http;

namespace Receivables.Functions.Contract;

/// <summary>The description of the HTTP interface (OpenAPI 3.1), made from the routes that are there and the notes about them.</summary>
internal static class OpenApiDocument
{
    private static readonly (string Code, string What)[] Refusals =
    [
        ("400", "Not readable"), ("401", "Who are you?"), ("403", "Not allowed"), ("404", "Not found"),
        ("409", "Conflicts with what is recorded"),
        ("413", "Over 10 MiB"), ("415", "Wrong content type"), ("422", "Readable but wrong, by field"),
        ("429", "Too many requests, with Retry-After"),
        ("503", "Storage away; nothing was recorded"),
    ];

    public static JsonObject Of(Assembly assembly)
    {
        var notes = RouteNotes.All.ToDictionary(note => (note.Method, Shape(note.Path)));
        var paths = new JsonObject();
        foreach (var path in IndexedRoute.Of(assembly).GroupBy(route => route.Path))
        {
            var item = new JsonObject();
            foreach (var route in path)
            {
                item[route.Method] = Operation(route, notes.GetValueOrDefault((route.Method, Shape(route.Path))));
            }

            paths[path.Key] = item;
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Receivables",
                ["version"] = "1",
                ["description"] = "Credit control. Money is a number with at most two decimals, dates are yyyy-MM-dd, "
                    + "moments carry an offset. "
                    + "An id in a path is canonical: / as ~ and a space as _. The same request again gives the same answer.",
            },
            ["paths"] = paths,
            ["components"] = Components(),
        };
    }

    /// <summary>Two paths are one route whatever their parameters are called.</summary>
    internal static string Shape(string path) =>
        string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "{}" : part));

    private static JsonObject Operation(IndexedRoute route, RouteNote? note)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Function,
            ["summary"] = note?.Summary ?? Words(route.Function),
            ["tags"] = new JsonArray(note?.Group ?? "Others"),
            ["parameters"] = Parameters(route, note),
            ["responses"] = Responses(route, note),
        };
        if (route.Method is "post" or "put")
        {
            operation["requestBody"] = Body(note);
        }

        operation["security"] = route.Level == AuthorizationLevel.Anonymous
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["functionKey"] = new JsonArray() }, new JsonObject { ["functionCode"] = new JsonArray() });
        return operation;
    }

    private static JsonArray Parameters(IndexedRoute route, RouteNote? note)
    {
        var inPath = route.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => Parameter(part.Trim('{', '}'), "path", null));
        var inQuery = (note?.Query ?? []).Select(each => Parameter(each.Name, "query", each.What));
        return new JsonArray([.. inPath, .. inQuery]);
    }

    private static JsonNode Parameter(string name, string place, string? what) => new JsonObject
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["description"] = what ?? name,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Body(RouteNote? note)
    {
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(note) } };
        foreach (var also in note?.Also ?? [])
        {
            content[also] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        }

        return new JsonObject { ["content"] = content };
    }

    private static JsonNode Schema(RouteNote? note)
    {
        if (note?.Body is not { } type)
        {
            return new JsonObject { ["type"] = "object" };
        }

        var schema = JsonBody.Format.GetJsonSchemaAsNode(type).AsObject();
        if (note.Fields.Count > 0 && schema["properties"] is JsonObject all)
        {
            var shown = new JsonObject();
            foreach (var field in note.Fields)
            {
                shown[field] = all[field]?.DeepClone() ?? new JsonObject();
            }

            schema["properties"] = shown;
        }

        schema["type"] = "object";
        schema["required"] = new JsonArray([.. note.Required.Select(field => (JsonNode)field)]);
        return schema;
    }

    private static JsonObject Responses(IndexedRoute route, RouteNote? note)
    {
        var content = new JsonObject { [note?.Answer ?? "application/json"] = new JsonObject() };
        if (note?.IsCsvToo == true)
        {
            content["text/csv"] = new JsonObject();
        }

        var responses = new JsonObject { ["200"] = new JsonObject { ["description"] = "Done, or done before", ["content"] = content } };
        if (route.Method == "post")
        {
            responses["202"] = new JsonObject { ["description"] = "Recorded" };
        }

        foreach (var (code, what) in route.Path.StartsWith("/api/", StringComparison.Ordinal) ? Refusals : [])
        {
            responses[code] = new JsonObject
            {
                ["description"] = what,
                ["content"] = new JsonObject
                {
                    ["application/problem+json"] = new JsonObject
                    {
                        ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" },
                    },
                },
            };
        }

        return responses;
    }

    private static JsonObject Components() => new()
    {
        ["securitySchemes"] = new JsonObject
        {
            ["functionKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key" },
            ["functionCode"] = new JsonObject { ["type"] = "apiKey", ["in"] = "query", ["name"] = "code" },
        },
        ["schemas"] = new JsonObject
        {
            ["Problem"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["type"] = Text(),
                    ["title"] = Text(),
                    ["status"] = new JsonObject { ["type"] = "integer" },
                    ["detail"] = Text(),
                    ["errors"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
                    },
                },
            },
        },
    };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static string Words(string name) => string.Concat(
        name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
