using Azure.Core;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Storage;

/// <summary>
/// What is signed and how: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
/// </summary>
public sealed class SharedKeyTests
{
    private const string Date = "Mon, 02 Mar 2026 08:00:00 GMT";

    [Fact]
    public void Signature_is_the_hmac_of_the_text()
    {
        // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?".
        var key = new SharedKey("account", Convert.ToBase64String("Jefe"u8));

        Assert.Equal(
            "5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
            Convert.ToHexString(Convert.FromBase64String(key.Sign("what do ya want for nothing?"))));
    }

    [Fact]
    public void Long_text_is_signed_whole()
    {
        var key = new SharedKey("account", Convert.ToBase64String("Jefe"u8));

        Assert.NotEqual(key.Sign(new string('x', 5000)), key.Sign(new string('x', 4999)));
    }

    [Theory]
    [InlineData("https://acme.example/ledger()", "/acme/ledger()")]
    [InlineData("https://acme.example/ledger()?$top=5&$filter=x", "/acme/ledger()")]
    [InlineData("https://acme.example/ledger?comp=acl", "/acme/ledger?comp=acl")]
    [InlineData("https://acme.example/?restype=service&comp=properties&timeout=3", "/acme/?comp=properties")]
    [InlineData("http://127.0.0.1:10002/acme/ledger", "/acme/acme/ledger")]
    [InlineData("https://acme.example/l(RowKey='a%20b%C3%A9')", "/acme/l(RowKey='a%20b%C3%A9')")]
    public void Table_request_is_signed_over_date_and_resource(string address, string resource)
    {
        Assert.Equal($"{Date}\n{resource}", StringToSign.ForTable(Request(RequestMethod.Get, address), "acme"));
    }

    [Fact]
    public void Blob_request_is_signed_over_verb_headers_and_resource()
    {
        var request = Request(
            RequestMethod.Put, "https://acme.example/letters/2026~1.pdf?timeout=30&comp=block&blockid=QQ%3D%3D");
        request.Headers.Add("Content-Type", "application/pdf");
        request.Headers.Add("x-ms-version", "2021-12-02");
        request.Headers.Add("If-None-Match", "*");
        request.Headers.Add("Range", "bytes=0-9");
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Content = RequestContent.Create(new byte[12]);

        Assert.Equal(
            "PUT\n\n\n12\n\napplication/pdf\n\n\n\n*\n\nbytes=0-9\n"
            + $"x-ms-blob-type:BlockBlob\nx-ms-date:{Date}\nx-ms-version:2021-12-02\n"
            + "/acme/letters/2026~1.pdf\nblockid:QQ==\ncomp:block\ntimeout:30",
            StringToSign.ForBlob(request, "acme"));
    }

    [Fact]
    public void Empty_body_has_no_length_to_sign()
    {
        var request = Request(RequestMethod.Put, "https://acme.blob.core.windows.net/letters?restype=container");
        request.Content = RequestContent.Create(Array.Empty<byte>());

        Assert.StartsWith("PUT\n\n\n\n\n", StringToSign.ForBlob(request, "acme"), StringComparison.Ordinal);
    }

    [Fact]
    public void Key_that_is_not_base64_is_refused()
    {
        Assert.Throws<FormatException>(() => new SharedKey("acme", "secret!"));
    }

    private static WireRequest Request(RequestMethod method, string address)
    {
        var request = new WireRequest { Method = method };
        request.Uri.Reset(new Uri(address));
        request.Headers.Add("x-ms-date", Date);
        return request;
    }
}
