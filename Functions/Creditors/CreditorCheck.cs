using System.Text.RegularExpressions;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Intake;

namespace Receivables.Functions.Creditors;

/// <summary>Checks a creditor's settings, so that nothing wrong ever reaches a debtor.</summary>
public sealed partial class CreditorCheck(InvoiceRules rules)
{
    private static readonly string[] Known = ["nl", "en", "fr", "de"];

    public async Task<Faults> FaultsOf(CanonicalId id, CreditorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var faults = new Faults();
        Identity(faults, input);
        Bank(faults, input);
        Brand(faults, input);
        Limits(faults, input);
        Sources(faults, input);
        var policies = (input.Policies ?? new Dictionary<DebtorKind, string>())
            .Select(each => ($"policies.{each.Key.ToString().ToLowerInvariant()}", (string?)each.Value))
            .Concat((input.CategoryPolicies ?? new Dictionary<string, string>())
                .Select(each => ($"categoryPolicies.{each.Key}", (string?)each.Value)))
            .Append(("policy", input.Policy));
        foreach (var (field, policy) in policies)
        {
            faults.Require(
                policy is null || await rules.Find(id, policy, cancellation) is not null, field, $"there is no policy '{policy}'.");
        }

        return faults;
    }

    private static void Identity(Faults faults, CreditorInput input)
    {
        faults.Require(
            input.Name is { } name && name.Trim().Length is > 0 and <= 200, "name", "is missing, or over 200 characters.");
        if (!faults.Require(
            input.Country is { Length: 2 } country && country.All(char.IsAsciiLetterUpper), "country",
            "is two capital letters, such as NL."))
        {
            return;
        }

        if (input.RegistrationNumber is { } number && input.Country is "NL" or "BE"
            && !RegistrationNumber.TryParse(new Country(input.Country!), input.RegistrationNumber, out _, out var wrong))
        {
            faults.Add("registrationNumber", wrong);
        }

        if (input.VatNumber is { } vat && !VatNumber.TryParse(vat, out _, out var fault))
        {
            faults.Add("vatNumber", fault);
        }

        faults.Require(Known.Contains(input.Language ?? "nl"), "language", "is one of nl, en, fr, de.");
        faults.Require(
            input.Languages is null or { Count: > 0 } && (input.Languages ?? []).All(Known.Contains),
            "languages",
            "are of nl, en, fr, de, at least one.");
        faults.Require(
            input.Address is null or { Street.Length: > 0, City.Length: > 0, PostalCode.Length: > 0, Country.Length: 2 },
            "address",
            "needs street, postalCode, city and country.");
        var versions = (input.Terms ?? []).Select(terms => terms.Version).ToList();
        faults.Require(
            versions.TrueForAll(version => !string.IsNullOrWhiteSpace(version)) && versions.Distinct().Count() == versions.Count,
            "terms",
            "need a version each, all different.");
        faults.Require(
            (input.Terms ?? []).All(terms => terms.InterestPercent is null or (>= 0 and <= 100)),
            "terms",
            "interestPercent is a percentage a year from 0 to 100.");
    }

    private static void Bank(Faults faults, CreditorInput input)
    {
        faults.Require(input.Accounts is { Count: > 0 and <= 50 }, "accounts", "is missing: one account at least, with its holder.");
        foreach (var (account, at) in (input.Accounts ?? []).Select((account, at) => (account, at)))
        {
            if (!Iban.TryParse(account.Iban, out _, out var fault))
            {
                faults.Add($"accounts[{at}].iban", fault);
            }

            faults.Require(
                account.Holder is { Length: > 0 and <= 140 }, $"accounts[{at}].holder", "is missing: the name as the bank knows it.");
        }

        faults.Require(input.Psp is null or { Name: "mollie" }, "psp.name", "is mollie.");
        faults.Require(
            input.Psp is null or { Key: { Length: > 0 } } or { KeySetting: { Length: > 0 } },
            "psp.key",
            "is missing: a key, or in keySetting the name of the setting that holds it.");
    }

    private static void Brand(Faults faults, CreditorInput input)
    {
        var brand = input.Brand ?? new CreditorBrand();
        faults.Require(Colour().IsMatch(brand.Colour ?? ""), "brand.colour", "is a colour such as #0b5fff.");
        faults.Require(InvoiceCheck.IsMail(brand.Sender ?? ""), "brand.sender", "is the e-mail address that messages come from.");
        faults.Require(
            InvoiceCheck.IsMail(brand.ReplyTo ?? ""), "brand.replyTo", "is the e-mail address where a person reads answers.");
        faults.Require(
            input.Agency is null or { Name.Length: > 0, Registration.Length: > 0 },
            "agency",
            "needs a name and its registration as a collector.");
        faults.Require(
            input.Agency?.Email is null || InvoiceCheck.IsMail(input.Agency.Email), "agency.email", "is no e-mail address.");
    }

    private static void Limits(Faults faults, CreditorInput input)
    {
        faults.Require(
            input.SmallRest is >= 0 and <= 25 && decimal.Round(input.SmallRest, 2) == input.SmallRest, "smallRest", "is 0.00 to 25.00.");
        faults.Require(
            input.NoticeMinimum is >= 0 and <= 10_000 && decimal.Round(input.NoticeMinimum, 2) == input.NoticeMinimum,
            "noticeMinimum",
            "is 0.00 to 10,000.00.");
        faults.Require(input.DailyCap is null or (>= 1 and <= 1_000_000), "dailyCap", "is 1 or more; without it there is no cap.");
        foreach (var (quiet, at) in (input.QuietPeriods ?? []).Select((quiet, at) => (quiet, at)))
        {
            faults.Require(
                quiet.First <= quiet.Last && quiet.Last < quiet.First.AddDays(93),
                $"quietPeriods[{at}]",
                "runs from first to last, at most 93 days.");
        }
    }

    private static void Sources(Faults faults, CreditorInput input)
    {
        foreach (var (source, at) in (input.Sources ?? []).Select((source, at) => (source, at)))
        {
            faults.Require(source.Name is { Length: > 0 and <= 64 }, $"sources[{at}].name", "is missing.");
            faults.Require(
                (source.Secrets ?? []).All(IsSecret),
                $"sources[{at}].secrets",
                "are each whsec_ and the base64 of 16 to 64 bytes.");
        }

        faults.Require(
            (input.KeyHashes ?? []).All(hash => hash.Length == 64 && hash.All(char.IsAsciiHexDigit)),
            "keyHashes",
            "are each the SHA-256 of a function key in 64 hexadecimal digits.");
    }

    private static bool IsSecret(string secret)
    {
        var room = new byte[secret.Length];
        return secret.StartsWith("whsec_", StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret["whsec_".Length..], room, out var length) && length is >= 16 and <= 64;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 1000)]
    private static partial Regex Colour();
}
