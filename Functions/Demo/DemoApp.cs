using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Receivables.Functions.Demo;

/// <summary>The application as the story sees it: addresses and answers, nothing of its inside.</summary>
internal sealed class DemoApp : IDisposable
{
    private readonly HttpClient client;

    public DemoApp(Uri address)
    {
        Address = address;
        client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Add("x-functions-key", "local");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public Uri Address { get; }

    /// <summary>Whether a local application listens there already.</summary>
    public async Task<bool> Answers()
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("local/clock", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<JsonElement> Reads(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await Body(path, answer);
    }

    public async Task<JsonElement> Posts(string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return await Body(path, answer);
    }

    public async Task<JsonElement> PostsXml(string path, string xml)
    {
        using var content = new StringContent(xml, Encoding.UTF8, "application/xml");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await Body(path, answer);
    }

    public void Dispose() => client.Dispose();

    private static async Task<JsonElement> Body(string path, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new DemoException($"/{path} answered {(int)answer.StatusCode}: {text}");
    }
}
