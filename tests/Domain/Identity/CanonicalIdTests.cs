namespace Receivables.Domain.Tests.Identity;

public sealed class CanonicalIdTests
{
    [Theory]
    [InlineData("2026/0042", "2026~0042")]
    [InlineData("  d-1001 ", "D-1001")]
    [InlineData("inv  a   b", "INV_A_B")]
    [InlineData("a_b", "A!B")]
    [InlineData("a_ b", "A!_B")]
    [InlineData("a _b", "A_!B")]
    public void Id_of_people_gets_one_spelling(string original, string canonical) =>
        Assert.Equal(canonical, CanonicalId.Of(original).Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a|b")]
    [InlineData("a#b")]
    [InlineData("a~b")]
    [InlineData("é")]
    public void Text_that_is_no_id_is_refused_with_the_reason(string original) =>
        Assert.NotNull(CanonicalId.FaultOf(original));

    [Fact]
    public void Id_may_have_64_characters_and_no_more()
    {
        Assert.Null(CanonicalId.FaultOf(new string('a', 64)));
        Assert.NotNull(CanonicalId.FaultOf(new string('a', 65)));
    }

    [Fact]
    public void Canonical_form_in_a_path_is_read_back_as_itself()
    {
        Assert.True(CanonicalId.TryParse("2026~0042", out var id));
        Assert.Equal(CanonicalId.Of("2026/0042"), id);
    }

    [Fact]
    public void Instance_id_stays_under_100_characters_and_apart()
    {
        var one = InvoiceId.Of(new string('a', 64), new string('b', 64));
        var other = InvoiceId.Of(new string('a', 64), new string('b', 63) + "c");

        Assert.InRange(one.InstanceId.Length, 1, 99);
        Assert.NotEqual(one.InstanceId, other.InstanceId);
    }
}
