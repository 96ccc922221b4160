namespace Receivables.Domain.Tests.Policies;

public sealed class ShippedPolicyTests
{
    public static TheoryData<string> Ids() =>
    [
        "be-business", "be-consumer", "be-government", "call-first", "eu-business", "eu-consumer", "never",
        "nl-business", "nl-consumer", "nl-government", "upflow-3",
    ];

    [Fact]
    public void Book_holds_the_policies_of_the_design_and_no_others() =>
        Assert.Equal(Ids().Select(row => row.Data), PolicyBook.Shipped.Latest.Select(policy => policy.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Shipped_policy_is_found_by_the_version_that_invoices_freeze(string id) =>
        Assert.Same(PolicyBook.Shipped.Find(id), PolicyBook.Shipped.Get(id, 1));

    [Fact]
    public void Policy_that_refers_to_a_later_stage_is_refused_with_the_field()
    {
        const string json = """
            { "id": "x", "version": 1, "description": "d", "regime": "nl-business",
              "stages": [ { "id": "R1", "kind": "reminder", "from": "R2", "days": 1, "message": "firstReminder", "channels": ["email"] } ],
              "end": { "kind": "person", "from": "due", "days": 1 } }
            """;

        var refused = Assert.Throws<PolicyFaultsException>(() => PolicyReader.Read(json));

        Assert.Contains(refused.Faults, fault => fault.StartsWith("stages[0] R1: 'from'", StringComparison.Ordinal));
    }

    [Fact]
    public void Policy_with_a_fee_or_any_unknown_field_is_refused()
    {
        const string json = """{ "id": "x", "version": 1, "fee": 10 }""";

        Assert.Throws<PolicyFaultsException>(() => PolicyReader.Read(json));
    }

    [Fact]
    public void Handover_without_a_formal_notice_is_refused()
    {
        const string json = """
            { "id": "x", "version": 1, "description": "d", "stages": [],
              "end": { "kind": "handover", "from": "due", "days": 1, "approval": true, "announcementDays": 5 } }
            """;

        var refused = Assert.Throws<PolicyFaultsException>(() => PolicyReader.Read(json));

        Assert.Contains(refused.Faults, fault => fault.Contains("formal notice", StringComparison.Ordinal));
    }
}
