using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Reads the behaviour of the mail service from the <c>LocalMail</c> section of the settings
/// (<c>local.settings.json</c>, or environment variables with <c>LocalMail__...</c>).
/// </summary>
/// <remarks>
/// <c>Delivery</c>: what becomes of each mail (delivered, bounced, suppressed, failed, none ...).
/// <c>Recipients</c>: exceptions, as <c>bounce@*=bounced;*@slow.example=none</c>.
/// <c>OnRepeatedOperation</c>: deduplicate, conflict409 or sendTwice. <c>PerMinute</c>, <c>PerHour</c>: sending limits.
/// </remarks>
public static class MailSettings
{
    /// <exception cref="InvalidOperationException">
    /// A setting cannot be read; the message names it and what it may say.
    /// </exception>
    public static void ReadInto(MailBehaviour behaviour, IConfiguration configuration)
    {
        var section = configuration.GetSection("LocalMail");
        behaviour.Delivery = Choice(section, "Delivery", behaviour.Delivery);
        behaviour.OnRepeatedOperation = Choice(section, "OnRepeatedOperation", behaviour.OnRepeatedOperation);
        behaviour.PerMinute = Limit(section, "PerMinute") ?? behaviour.PerMinute;
        behaviour.PerHour = Limit(section, "PerHour") ?? behaviour.PerHour;
        foreach (var rule in (section["Recipients"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = rule.Split('=', StringSplitOptions.TrimEntries);
            behaviour.DeliverTo(parts[0], Named<DeliveryOutcome>("Recipients", parts.ElementAtOrDefault(1)));
        }
    }

    private static T Choice<T>(IConfigurationSection section, string name, T otherwise)
        where T : struct, Enum =>
        section[name] is { Length: > 0 } text ? Named<T>(name, text) : otherwise;

    private static T Named<T>(string setting, string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new InvalidOperationException(
                $"The setting LocalMail:{setting} says '{text}'; it may say {string.Join(", ", Enum.GetNames<T>())}.");

    private static int? Limit(IConfigurationSection section, string name) => section[name] switch
    {
        null or "" => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 =>
            limit,
        { } text => throw new InvalidOperationException(
            $"The setting LocalMail:{name} says '{text}'; it must be a whole number above 0, or be left out."),
    };
}
