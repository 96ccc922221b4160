#nullable enable
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Wire;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Requests about the account as a whole.</summary>
internal sealed class ServiceRequests(BlobAccess access)
{
    public AsyncPageable<BlobContainerItem> Containers(
        BlobContainerTraits traits, BlobContainerStates states, string? prefix, CancellationToken cancellation) =>
        new BlobPages<BlobContainerItem>(
            async (marker, size, stop) =>
            {
                using var message = access.Message(RequestMethod.Get, "/", BlobHeaders.Query(
                    ("comp", "list"),
                    ("prefix", prefix),
                    ("marker", marker),
                    ("maxresults", size?.ToString(CultureInfo.InvariantCulture)),
                    ("include", Include(traits, states))));
                return BlobListing.Containers(await access.SendOrThrow(message, "", stop).ConfigureAwait(false));
            },
            cancellation);

    public async Task<Response<UserDelegationKey>> UserDelegationKey(
        DateTimeOffset? startsOn, DateTimeOffset expiresOn, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Post, "/", "restype=service&comp=userdelegationkey");
        var body = new XElement("KeyInfo", new XElement("Expiry", Moment(expiresOn)));
        if (startsOn is { } start)
        {
            body.AddFirst(new XElement("Start", Moment(start)));
        }

        message.Request.Headers.SetValue("Content-Type", "application/xml");
        message.Request.Content = new WireContent(
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body.ToString(SaveOptions.DisableFormatting)));
        var response = await access.SendOrThrow(message, "", cancellation).ConfigureAwait(false);
        return Response.FromValue(Key(XElement.Load(response.Content.ToStream())), response);
    }

    private static UserDelegationKey Key(XElement key) => new()
    {
        SignedObjectId = key.Element("SignedOid")!.Value,
        SignedTenantId = key.Element("SignedTid")!.Value,
        SignedStartsOn = BlobHeaders.Moment(key.Element("SignedStart")!.Value)!.Value,
        SignedExpiresOn = BlobHeaders.Moment(key.Element("SignedExpiry")!.Value)!.Value,
        SignedService = key.Element("SignedService")!.Value,
        SignedVersion = key.Element("SignedVersion")!.Value,
        Value = key.Element("Value")!.Value,
    };

    private static string? Include(BlobContainerTraits traits, BlobContainerStates states)
    {
        string?[] parts =
        [
            traits.HasFlag(BlobContainerTraits.Metadata) ? "metadata" : null,
            states.HasFlag(BlobContainerStates.Deleted) ? "deleted" : null,
            states.HasFlag(BlobContainerStates.System) ? "system" : null,
        ];
        return Array.Exists(parts, part => part is not null) ? string.Join(',', parts.OfType<string>()) : null;
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
