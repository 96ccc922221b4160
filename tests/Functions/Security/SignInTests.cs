using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Receivables.Domain;
using Receivables.Functions.Http;
using Receivables.Functions.Storage;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Security;

/// <summary>What the platform's sign-in header opens.</summary>
public sealed class SignInTests : IDisposable
{
    private const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

    private const string Audience = "6b0f5d4e-52f0-44a4-8d55-0f6c3a6a9b11";

    private readonly MemoryAccount account = MemoryAccount.Create();

    [Theory]
    // setting     desk
    [InlineData(null, 503)]
    [InlineData("", 503)]
    [InlineData("False", 503)]
    [InlineData("1", 503)]
    [InlineData("True", null)]
    public async Task Header_opens_the_desk_only_where_the_platform_authenticates(string? setting, int? refusal)
    {
        var access = await With(setting);

        var admission = await access.EnterDesk(
            Request(("roles", "admin"), ("name", "Mallory")), "demo", Role.Admin, CancellationToken.None);

        Assert.Equal(refusal, (admission.Denied as ObjectResult)?.StatusCode);
        Assert.Equal(refusal is null, admission.Creditor is not null);
    }

    /// <summary>The host has checked the key of such a route; the header adds nothing to it, not even a name.</summary>
    [Fact]
    public async Task Header_where_the_platform_does_not_authenticate_is_no_person()
    {
        var access = await With("False");

        var admission = await access.Enter(
            Request(("roles", "admin"), ("name", "Mallory")), "demo", Role.Admin, CancellationToken.None);

        Assert.False(admission.Caller.IsPerson);
        Assert.Equal("api", admission.Caller.Name);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("")]
    public async Task Header_that_cannot_be_read_is_nobody(string header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;

        var admission = await (await With("True")).EnterDesk(request, "demo", Role.Reader, CancellationToken.None);

        Assert.Equal(401, (admission.Denied as ObjectResult)?.StatusCode);
    }

    [Theory]
    // granted          asked      creditor   may?
    [InlineData("reader", Role.Reader, "demo", true)]
    [InlineData("reader", Role.Collector, "demo", false)]
    [InlineData("reader:demo", Role.Reader, "DEMO", true)]
    [InlineData("reader:demo", Role.Reader, "demo-be", false)]
    [InlineData("admin:demo", Role.Reader, "demo-be", false)]
    [InlineData("admin:demo", Role.Approver, "demo", true)]
    [InlineData("approver:demo", Role.Admin, "demo", false)]
    [InlineData("5", Role.Reader, "demo", false)]
    [InlineData("owner", Role.Reader, "demo", false)]
    [InlineData("", Role.Reader, "demo", false)]
    public void Role_opens_what_it_grants_and_no_more(string granted, Role asked, string creditor, bool may) =>
        Assert.Equal(may, new ClientPrincipal("x", [granted]).May(asked, CanonicalId.Of(creditor)));

    [Theory]
    // appid     aud                accepted?
    [InlineData(EventGrid, Audience, true)]
    [InlineData(EventGrid, "api://" + Audience, true)]
    [InlineData(EventGrid, "another", false)]
    [InlineData("another", Audience, false)]
    [InlineData("another", "another", false)]
    public void Token_counts_for_its_application_and_its_audience_only(string application, string audience, bool accepted) =>
        Assert.Equal(accepted, ClientPrincipal.IsFor(Request(("appid", application), ("aud", audience)), EventGrid, Audience));

    public void Dispose() => account.Dispose();

    private async Task<CreditorAccess> With(string? setting)
    {
        var tables = new TableServiceClient(account.ConnectionString);
        await tables.CreateTableIfNotExistsAsync(CreditorStore.TableName);
        var creditors = new CreditorStore(tables);
        await creditors.Keep(new Creditor("demo", 1, "Voorbeeld B.V.", "NL"), "test", "test");
        return new CreditorAccess(creditors, new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["WEBSITE_AUTH_ENABLED"] = setting }).Build());
    }

    private static HttpRequest Request(params (string Type, string Value)[] claims)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(new { claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }) })));
        return request;
    }
}
