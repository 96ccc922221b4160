using Receivables.Domain;
using Receivables.Functions.Calculator;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Contract;

/// <summary>The routes of the contract, each in a line: the one table that the description of the interface is made from.</summary>
internal static class RouteNotes
{
    private const string One = "/api/{creditor}/invoices/{number}";

    private static readonly (string, string) Page = ("page", "the continuation that the answer before gave as next");

    public static IReadOnlyList<RouteNote> All { get; } = [.. Intake, .. Creditors, .. Reading, .. Acting, .. Others];

    private static IEnumerable<RouteNote> Intake =>
    [
        new("post", "/api/{creditor}/invoices", "Intake", "Registers an invoice, or applies a credit note (UBL)", typeof(InvoiceInput))
        {
            Required = ["number", "issueDate", "dueDate", "total", "debtor"], Also = ["application/xml"],
        },
        new("post", "/api/{creditor}/invoices/import", "Intake", "Imports an open-items sheet") { Also = ["text/csv"],
            Query = [("dryRun", "true tells what would happen and records nothing")] },
        new("put", One + "/balance", "Intake", "Says what is open by the bookkeeping"),
        new("post", "/api/{creditor}/payments", "Intake", "Records a payment and divides it",
            typeof(PaymentInput)) { Required = ["id", "amount", "paidOn"] },
        new("get", "/api/{creditor}/payments", "Intake", "Lists payments by state") { Query = [("state", "unallocated"), Page] },
        new("post", "/api/{creditor}/payments/{id}/reversal", "Intake", "Takes a payment back"),
        new("post", "/api/{creditor}/payments/{id}/allocations", "Intake", "Allocates by hand what was left"),
        new("post", "/api/{creditor}/payments/{id}/refund", "Intake", "Records what was paid back"),
        new("post", "/api/{creditor}/bank-statements", "Intake",
            "Reads a bank statement, CAMT.053 or MT940") { Also = ["application/xml", "text/plain"] },
        new("post", "/api/psp/mollie/{creditor}", "Intake",
            "Webhook of Mollie; the state is fetched from there") { Also = ["application/x-www-form-urlencoded"] },
        new("post", "/api/email-events", "Intake", "Delivery reports of the mail service (Event Grid)"),
    ];

    private static IEnumerable<RouteNote> Creditors =>
    [
        new("put", "/api/creditors/{creditor}", "Creditors", "Settles how a creditor duns; every version is kept"),
        new("get", "/api/creditors/{creditor}", "Creditors", "The settings in force"),
        new("post", "/api/creditors/{creditor}/go-live", "Creditors", "Shows the first week's plan and approves it"),
        new("post", "/api/creditors/{creditor}/stop", "Creditors", "Emergency stop: nothing leaves"),
        new("post", "/api/creditors/{creditor}/resume", "Creditors", "Lets messages leave again"),
        new("put", "/api/{creditor}/policies/{id}", "Creditors", "Keeps the next version of an own ladder"),
        new("get", "/api/{creditor}/policies", "Creditors", "The ladders that can be chosen"),
        new("put", "/api/{creditor}/webhooks/{id}", "Creditors", "Sends events to an address, signed"),
    ];

    private static IEnumerable<RouteNote> Reading =>
    [
        new("get", One, "Reading", "How an invoice stands, and what comes next"),
        new("get", One + "/timeline", "Reading", "Everything that happened, oldest first"),
        new("get", One + "/explain", "Reading", "Why, why not, and every coming act if nothing is paid"),
        new("get", One + "/claim", "Reading",
            "The claim on a day with its working") { Query = [("asOf", "a day, yyyy-MM-dd; today when left out")] },
        new("get", One + "/dossier", "Reading", "Everything about the claim, as a zip") { Answer = "application/zip" },
        new("get", One + "/messages", "Reading", "The messages that left"),
        new("get", One + "/messages/{id}", "Reading", "One message as it left"),
        new("get", "/api/{creditor}/open-items", "Reading", "Open items")
        {
            IsCsvToo = true,
            Query =
            [
                ("status", "notDue, overdue, paused, noticed, awaitingApproval, handedOver, paid, writtenOff, cancelled or dormant"),
                ("debtor", "the debtor's number"), ("stage", "none, courtesy, reminder, call, formalNotice, costsDue or handover"),
                ("q", "how a number, a debtor's name or a reference begins"), Page,
            ],
        },
        new("get", "/api/{creditor}/worklist", "Reading", "What waits for a person, longest first") { IsCsvToo = true, Query = [Page] },
        new("get", "/api/{creditor}/debtors", "Reading", "Debtors with what is open and how they pay") { IsCsvToo = true, Query = [Page] },
        new("get", "/api/{creditor}/debtors/{id}", "Reading", "One debtor with months and open items") { Query = [Page] },
        new("get", "/api/{creditor}/ageing", "Reading", "What is open by how long it is due") { IsCsvToo = true,
            Query = [("asOf", "the day to count from, yyyy-MM-dd")] },
        new("get", "/api/{creditor}/kpis", "Reading", "Eight figures of a month") { IsCsvToo = true, Query = [("month", "yyyy-MM")] },
        new("get", "/api/{creditor}/forecast", "Reading", "What is expected to come in by week") { IsCsvToo = true,
            Query = [("weeks", "1 to 26")] },
        new("post", "/api/calculations", "Reading", "Works out a claim from its facts; public", typeof(CalculationInput)),
    ];

    private static IEnumerable<RouteNote> Acting =>
    [
        Act("disputes", "The debtor contests all or an amount; the rest goes on", ["id", "category", "amount"], ["id", "reason"]),
        Act("disputes/{id}/resolution", "Decides a dispute: upheld, rejected or partly", ["outcome", "credit"], ["outcome"]),
        Act("promises", "The debtor promises a day; dunning waits for it", ["id", "date", "amount"], ["id", "date"]),
        Act("plans", "Agrees instalments; a broken plan makes the rest due", ["id", "instalments"], ["id", "instalments"]),
        Act("holds", "Stops dunning until a day", ["id", "until"], ["id", "until", "reason"]),
        Act("holds/{id}/release", "Lets dunning go on", [], []),
        Act("credit-notes", "Takes a credit note off the invoice", ["number", "amount", "on"], ["number", "amount", "on"]),
        Act("terms", "Another due day; what was sent counts", ["id", "dueDate"], ["dueDate"]),
        Act("policy", "Another ladder; nothing is repeated or skipped", ["id"], ["id"]),
        Act("calls/{id}/outcome", "What came of a call", ["outcome", "notes", "date", "amount"], ["outcome"]),
        Act("handover/approval", "Approves or refuses the handover", ["approve"], ["approve"]),
        Act("handover/outcome", "What came of the agency's work", ["id", "outcome", "on"], ["outcome"]),
        Act("write-off", "Gives the claim up", [], ["reason"]),
        Act("send-now", "Lets the next stage go now, if the law allows it", ["id"], []),
        Act("skip", "Passes the next stage over", ["id"], []),
        Act("cancel", "Cancels what was registered in error", ["registeredInError"], ["registeredInError"]),
        Act("tasks/{id}/done", "Closes something that waited for a person", [], []),
        new("post", "/api/{creditor}/letters/{id}/posted", "Acting", "Marks a letter posted"),
        new("post", "/api/{creditor}/messages/{id}/replies", "Acting", "The debtor's answer; pauses three working days", typeof(ActInput))
        {
            Fields = ["id", "on", "text", "by"], Required = ["on", "text"],
        },
        new("post", "/api/{creditor}/debtors/{id}/circumstances", "Acting", "Bankruptcy and the like: every message stops",
            typeof(ActInput))
        {
            Fields = ["id", "kind", "on", "representative", "reason", "by"], Required = ["kind", "on"],
        },
        new("put", "/api/{creditor}/debtors/{id}", "Acting", "Replaces what is known of a debtor",
            typeof(DebtorInput)) { Required = ["name"] },
        new("post", "/api/{creditor}/debtors/{id}/holds", "Acting", "Stops dunning of a debtor until a day", typeof(ActInput))
        {
            Fields = ["id", "until", "reason", "by"], Required = ["id", "until", "reason"],
        },
        new("post", "/api/{creditor}/credit-checks", "Acting", "Whether to deliver on account, and why"),
    ];

    private static IEnumerable<RouteNote> Others =>
    [
        new("get", "/api/openapi.json", "About", "This description"),
        new("get", "/api/docs", "About", "This description as a page") { Answer = "text/html" },
        new("get", "/pay/{token}", "Debtor pages", "What a debtor owes and can do about it") { Answer = "text/html" },
        new("get", "/calculator", "Debtor pages", "The calculator as a page") { Answer = "text/html" },
        new("get", "/health/live", "About", "Whether the program runs"),
        new("get", "/health/ready", "About", "Whether it can work"),
    ];

    private static RouteNote Act(string path, string summary, IReadOnlyList<string> fields, IReadOnlyList<string> required) =>
        new("post", $"{One}/{path}", "Acting", summary, typeof(ActInput)) { Fields = [.. fields, "reason", "by"], Required = required };
}
