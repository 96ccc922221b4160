using Receivables.Functions.Contract;

namespace Receivables.Functions.Tests.Contract;

/// <summary>The description of the interface against the functions that the platform finds.</summary>
public sealed class OpenApiTests
{
    private static readonly IReadOnlyList<IndexedRoute> Indexed = IndexedRoute.Of(typeof(ReceivablesApp).Assembly);

    [Fact]
    public void Document_has_every_route_of_the_program_and_no_other()
    {
        var paths = OpenApiDocument.Of(typeof(ReceivablesApp).Assembly)["paths"]!.AsObject();

        Assert.Equal(
            Indexed.Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal),
            paths.SelectMany(path => path.Value!.AsObject().Select(verb => $"{verb.Key} {path.Key}")).Order(StringComparer.Ordinal));
    }

    /// <summary>Routes of this part of the contract; those of other parts are told apart, so that a gap is seen where it is.</summary>
    [Theory]
    [InlineData("Reading")]
    [InlineData("Acting")]
    [InlineData("About")]
    public void Contract_has_a_function_for_every_route(string group)
    {
        var there = Indexed.Select(route => (route.Method, OpenApiDocument.Shape(route.Path))).ToHashSet();

        Assert.Empty(RouteNotes.All.Where(note => note.Group == group && !there.Contains((note.Method, OpenApiDocument.Shape(note.Path))))
            .Select(note => $"{note.Method} {note.Path}"));
    }

    [Fact]
    public void Body_of_an_act_names_its_fields_and_which_are_needed()
    {
        var schema = OpenApiDocument.Of(typeof(ReceivablesApp).Assembly)["paths"]!["/api/{creditor}/invoices/{number}/holds"]!
            ["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;

        Assert.Equal(["id", "until", "reason", "by"], schema["properties"]!.AsObject().Select(field => field.Key));
        Assert.Equal(["id", "until", "reason"], schema["required"]!.AsArray().Select(field => field!.GetValue<string>()));
    }

    [Fact]
    public void Page_names_every_path_and_asks_nothing_from_elsewhere()
    {
        var page = DocsPage.Of(OpenApiDocument.Of(typeof(ReceivablesApp).Assembly));

        Assert.All(Indexed, route => Assert.Contains(route.Path, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", page, StringComparison.OrdinalIgnoreCase);
    }
}
