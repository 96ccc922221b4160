using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>
/// Reads the rules that stand beside the code as data. A file that is not complete and exact is refused.
/// </summary>
internal static class RuleFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>
    /// The content of an embedded file, named by its path under Domain such as <c>Terms.notice-terms.json</c>.
    /// </summary>
    public static T Read<T>(string name)
    {
        var assembly = typeof(RuleFile).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Receivables.Domain.{name}")
            ?? throw new InvalidOperationException($"The rules {name} are not embedded in {assembly.GetName().Name}.");
        return JsonSerializer.Deserialize<T>(stream, Strict)
            ?? throw new InvalidOperationException($"The rules {name} are empty.");
    }
}
