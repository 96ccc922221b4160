using System.Globalization;
using System.Text.Json;

namespace Receivables.Functions.Commands;

/// <summary>Asks a running application for work on the whole ledger and shows how far it is.</summary>
internal static class OperationCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <returns>0 when everything was found or made right, 1 when something is wrong, 2 for wrong arguments.</returns>
    public static async Task<int> Run(string work, string[] options, TextWriter output, TextWriter errors)
    {
        var (url, key) = ("http://localhost:7071", "local");
        for (var at = 0; at < options.Length; at += 2)
        {
            switch (options[at], at + 1 < options.Length ? options[at + 1] : null)
            {
                case ("--url", { } given):
                    url = given;
                    break;
                case ("--key", { } given):
                    key = given;
                    break;
                default:
                    await errors.WriteLineAsync($"{work} does not know '{options[at]}'; it knows --url <address> and --key <key>.");
                    return 2;
            }
        }

        if (!Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address))
        {
            await errors.WriteLineAsync($"'{url}' is no address.");
            return 2;
        }

        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("x-functions-key", key);
        try
        {
            using var started = await client.PostAsync(new Uri($"api/operations/{work}", UriKind.Relative), null);
            if (!started.IsSuccessStatusCode)
            {
                var said = await started.Content.ReadAsStringAsync();
                await errors.WriteLineAsync($"The application answered {(int)started.StatusCode}: {said}");
                return 1;
            }

            return await Follow(client, work, output);
        }
        catch (HttpRequestException away)
        {
            await errors.WriteLineAsync($"No application answers at {address}: {away.Message}");
            return 1;
        }
    }

    private static async Task<int> Follow(HttpClient client, string work, TextWriter output)
    {
        var last = -1;
        while (true)
        {
            var progress = JsonElement.Parse(await client.GetStringAsync(new Uri($"api/operations/{work}", UriKind.Relative)));
            var (done, wrong) = (progress.GetProperty("done").GetInt32(), progress.GetProperty("wrong").GetInt32());
            if (done != last)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {work}: {done} invoices, {wrong} wrong"));
                last = done;
            }

            if (progress.GetProperty("finished").GetBoolean())
            {
                foreach (var fault in progress.GetProperty("faults").EnumerateArray())
                {
                    await output.WriteLineAsync($"  WRONG  {fault.GetString()}");
                }

                var state = progress.GetProperty("state").GetString();
                await output.WriteLineAsync(state == "completed" && wrong == 0 ? "  All is well." : $"  {state}; {wrong} wrong.");
                return state == "completed" && wrong == 0 ? 0 : 1;
            }

            await Task.Delay(BetweenLooks);
        }
    }
}
