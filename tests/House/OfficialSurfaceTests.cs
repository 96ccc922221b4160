using System.Reflection;

namespace Receivables.House.Tests;

/// <summary>
/// The stand-ins declare nothing that the official SDKs lack: the application compiles against either
/// (docs/decisions/0001-build-one-source-twice.md).
/// </summary>
public sealed class OfficialSurfaceTests
{
    private static readonly OfficialSurface Official = OfficialSurface.Load();

    /// <summary>SDKs whose assemblies carry no nullable annotations; a stand-in may say more than they do.</summary>
    private static readonly string[] Unannotated = ["Azure.Data.Tables", "Azure.Communication.Email", "Azure.Storage.Blobs"];

    public static TheoryData<string> StandIns() =>
    [
        "Azure.Communication.Email", "Azure.Data.Tables", "Azure.Storage.Blobs", "Microsoft.Azure.Functions.Worker",
        "Microsoft.DurableTask", "QuestPDF",
    ];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Stand_in_declares_only_what_the_official_sdk_has(string assembly)
    {
        var faults = Declared(assembly).SelectMany(type => Faults(type, assembly)).ToList();

        Assert.True(faults.Count == 0, $"{assembly} differs from the official SDK:\n" + string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Stand_in_declares_something_to_compare(string assembly) => Assert.NotEmpty(Declared(assembly));

    private static IEnumerable<Type> Declared(string assembly) =>
        Assembly.Load(assembly).GetTypes()
            .Where(type => type.IsVisible && type.Namespace?.StartsWith("Receivables.", StringComparison.Ordinal) == false);

    private static IEnumerable<string> Faults(Type type, string assembly)
    {
        if (!Official.Declares(type.FullName!))
        {
            return [$"  {type.FullName}: no such type"];
        }

        Func<string, string> comparable = Unannotated.Contains(assembly) ? Signature.WithoutNullability : text => text;
        var official = Official.MembersOf(type.FullName!).Select(comparable).ToHashSet(StringComparer.Ordinal);
        return DeclaredSurface.MembersOf(type)
            .Where(member => !official.Contains(comparable(Signature.Normal(member))))
            .Select(member => $"  {type.FullName}: {Signature.Normal(member)}");
    }
}
