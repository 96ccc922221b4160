namespace Receivables.Functions.Tests.Security;

/// <summary>The headers that every answer carries, refusals too.</summary>
public sealed class AnswerHeaderTests(WalkedApp app) : IClassFixture<WalkedApp>
{
    [Theory]
    [InlineData("/health/live", 200)]
    [InlineData("/calculator", 200)]
    [InlineData("/api/demo/invoices/W-1", 200)]
    [InlineData("/api/demo/invoices/none", 404)]
    public async Task Answer_lets_nothing_be_loaded_framed_or_guessed(string path, int status)
    {
        using var answer = await app.Host.Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.StartsWith("max-age=31536000", Header(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(
        ", ", answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key == name).SelectMany(header => header.Value));
}
