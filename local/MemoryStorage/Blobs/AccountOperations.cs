using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>Operations on the account: listing containers, lending keys.</summary>
internal sealed class AccountOperations(
    string accountName, ConcurrentDictionary<string, BlobContainer> containers, DelegationKeys delegation)
{
    private static readonly TimeSpan LongestLoan = TimeSpan.FromDays(7);

    public BlobAnswer Handle(StorageCall call) => (call.Method.Method, call.Parameter("comp")) switch
    {
        ("GET", "list") => List(call),
        ("POST", "userdelegationkey") => Lend(call),
        _ => BlobAnswer.NotHere(call),
    };

    private BlobAnswer List(StorageCall call)
    {
        if (ListQuery.Of(call) is not { } query)
        {
            return ListQuery.Fault;
        }

        var found = containers.Keys.Where(name => name.StartsWith(query.Prefix, StringComparison.Ordinal))
            .Where(name => query.Marker is null || string.CompareOrdinal(name, query.Marker) >= 0)
            .Order(StringComparer.Ordinal)
            .Take(query.Size + 1)
            .ToList();
        var shown = found.Take(query.Size).Select(name => containers.GetValueOrDefault(name)).OfType<BlobContainer>();
        var next = found.Count > query.Size ? found[^1] : null;
        return ListXml.Containers(accountName, query, shown, next);
    }

    /// <summary>Only for a caller who signed in, and for seven days at most.</summary>
    private BlobAnswer Lend(StorageCall call)
    {
        if (call.Header("Authorization")?.StartsWith("Bearer ", StringComparison.Ordinal) != true)
        {
            return BlobRefusal.AuthenticationFailed with { Message = "Only authentication scheme Bearer is supported" };
        }

        if (Read(call.Body) is not { } info || Moment(info, "Expiry") is not { } expiry)
        {
            return new BlobRefusal(400, "InvalidXmlDocument", "XML specified is not syntactically valid.");
        }

        var now = TimeProvider.System.GetUtcNow();
        var start = Moment(info, "Start") ?? now;
        return expiry <= start || expiry - now > LongestLoan
            ? new BlobRefusal(400, "InvalidXmlNodeValue", "The key must expire after its start and within seven days.")
            : Xml(delegation.Lend(start, expiry));
    }

    private static WireResponse Xml(DelegationKey key) => ListXml.Answer(new XElement(
        "UserDelegationKey",
        new XElement("SignedOid", key.ObjectId), new XElement("SignedTid", key.TenantId),
        new XElement("SignedStart", key.Start), new XElement("SignedExpiry", key.Expiry),
        new XElement("SignedService", key.Service), new XElement("SignedVersion", key.Version),
        new XElement("Value", key.Value)));

    private static XElement? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return XElement.Load(new MemoryStream(body.ToArray()));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Moment(XElement info, string name) => DateTimeOffset.TryParse(
        info.Element(name)?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}
