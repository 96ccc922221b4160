namespace Receivables.Domain.Tests;

public sealed class DaysTests
{
    [Fact]
    public void Term_ends_so_many_days_after_the_day_before_it_starts() =>
        Assert.Equal(new DateOnly(2026, 3, 2), new DateOnly(2026, 1, 31) + new Days(30));

    [Fact]
    public void Days_between_count_the_last_and_not_the_first()
    {
        Assert.Equal(new Days(30), Days.Between(new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 2)));
        Assert.Equal(new Days(0), Days.Between(new DateOnly(2026, 1, 31), new DateOnly(2026, 1, 31)));
    }

    [Fact]
    public void Negative_number_of_days_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Days(-1));
}
