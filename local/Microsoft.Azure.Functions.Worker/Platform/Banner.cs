namespace Receivables.Local.Functions.Platform;

/// <summary>Tells the person at the console where to go.</summary>
internal static class Banner
{
    internal static void Write(LocalPlatform platform)
    {
        var address = platform.Address.ToString().TrimEnd('/');
        Console.WriteLine();
        Console.WriteLine($"  Running at {address}");
        Console.WriteLine();
        Console.WriteLine($"  This platform   {address}/local");
        Console.WriteLine($"  Mailbox         {address}/local/mailbox");
        foreach (var (path, text) in platform.PagesOfTheApp())
        {
            Console.WriteLine($"  {text,-15} {address}{path}");
        }

        Console.WriteLine();
        Console.WriteLine($"  Machines send the key '{platform.MasterKey}' (x-functions-key or ?code=). Ctrl+C stops.");
        Console.WriteLine();
    }
}
