namespace Receivables.Functions.Tests.Calculator;

/// <summary>Reads a page whatever its status.</summary>
internal static class PageReading
{
    public static async Task<string> BodyOf(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return await response.Content.ReadAsStringAsync();
    }
}
