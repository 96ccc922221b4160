namespace Receivables.Functions.Intake.Import;

/// <summary>
/// The columns of an open-items sheet by the names that people give them, in English and Dutch. Case, spaces, dots,
/// dashes and underscores do not count.
/// </summary>
internal static class ImportColumns
{
    private static readonly (string Field, string[] Names)[] All =
    [
        ("number", ["number", "invoice", "invoiceNumber", "factuur", "factuurnummer", "factuurnr"]),
        ("issueDate", ["issueDate", "invoiceDate", "date", "factuurdatum", "datum"]),
        ("dueDate", ["dueDate", "due", "vervaldatum", "vervaldag", "betaaldatum"]),
        ("total", ["total", "amount", "bedrag", "totaal", "totaalbedrag", "factuurbedrag"]),
        ("openAmount", ["openAmount", "open", "openstaand", "openstaandbedrag", "openbedrag", "saldo"]),
        ("vat", ["vat", "btw", "btwbedrag"]),
        ("currency", ["currency", "valuta", "munt"]),
        ("paymentReference", ["paymentReference", "reference", "betalingskenmerk", "kenmerk", "mededeling"]),
        ("dueDateAgreed", ["dueDateAgreed", "termijnovereengekomen"]),
        ("policy", ["policy", "beleid", "procedure"]),
        ("claimKind", ["claimKind", "soortvordering"]),
        ("debtorId", ["debtorId", "debtorNumber", "customerId", "debiteur", "debiteurnummer", "debiteurnr", "klantnummer"]),
        ("name", ["name", "debtorName", "customer", "naam", "debiteurnaam", "klant", "klantnaam"]),
        ("kind", ["kind", "debtorKind", "soort", "soortdebiteur"]),
        ("email", ["email", "mail", "debtorEmail", "emailadres", "mailadres"]),
        ("language", ["language", "taal"]),
        ("country", ["country", "land"]),
        ("street", ["street", "address", "straat", "adres"]),
        ("postalCode", ["postalCode", "zip", "postcode"]),
        ("city", ["city", "plaats", "woonplaats", "stad"]),
        ("phone", ["phone", "telephone", "telefoon", "telefoonnummer"]),
        ("vatNumber", ["vatNumber", "btwnummer", "btwnr"]),
        ("registrationNumber", ["registrationNumber", "kvk", "kvknummer", "ondernemingsnummer"]),
        ("category", ["category", "categorie"]),
        ("remindersSent", ["remindersSent", "reminders", "herinneringen", "aantalherinneringen", "aanmaningen"]),
        ("lastReminderOn", ["lastReminderOn", "lastReminder", "laatsteherinnering", "datumlaatsteherinnering"]),
        ("noticeServedOn", ["noticeServedOn", "formalNoticeOn", "ingebrekestelling", "ingebrekestellingop", "veertiendagenbrief"]),
        ("noticeCosts", ["noticeCosts", "incassokosten", "aangezegdekosten"]),
    ];

    private static readonly Dictionary<string, string> ByName = All
        .SelectMany(column => column.Names.Select(name => (Name: Plain(name), column.Field)))
        .ToDictionary(each => each.Name, each => each.Field, StringComparer.Ordinal);

    /// <summary>The columns that a sheet cannot do without.</summary>
    public static IReadOnlyList<string> Required { get; } = ["number", "issueDate", "dueDate", "name"];

    public static string? FieldOf(string heading) => ByName.GetValueOrDefault(Plain(heading));

    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
