using System.Text;
using System.Text.Json;
using Receivables.Functions.Http;

namespace Receivables.Functions.Tests.Security;

/// <summary>Somebody who walks the routes: with or without the key, signed in or not.</summary>
/// <param name="Roles">As granted, such as <c>reader:demo</c>; empty for nobody who signed in.</param>
public sealed record RouteCaller(string Name, bool HasKey, params string[] Roles)
{
    /// <summary>Every kind of caller; whoever is signed in is so for the creditor demo only.</summary>
    public static IReadOnlyList<RouteCaller> All { get; } =
    [
        new("nobody", false), new("key", true),
        .. Enum.GetNames<Role>().Select(role => role.ToLowerInvariant()).SelectMany(role => new RouteCaller[]
        {
            new(role, false, $"{role}:demo"), new($"{role} with the key", true, $"{role}:demo"),
        }),
    ];

    /// <summary>The cookie that the local sign-in sets.</summary>
    public string Cookie => "local-sign-in=" + Uri.EscapeDataString(
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { Name, Roles }))));

    public override string ToString() => Name;
}
