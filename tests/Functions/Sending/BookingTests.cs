using Receivables.Functions.Sending;

namespace Receivables.Functions.Tests.Sending;

/// <summary>The book of a mail domain: never more in a minute or an hour than the service takes.</summary>
public sealed class BookingTests
{
    private static readonly DateTimeOffset Nine = new(2026, 6, 8, 9, 0, 12, TimeSpan.FromHours(2));

    [Theory]
    // per minute, per hour, mails, minutes after nine of the last one
    [InlineData(30, 100, 30, 0)]
    [InlineData(30, 100, 31, 1)]
    [InlineData(30, 100, 100, 3)]
    [InlineData(30, 100, 101, 61)]
    [InlineData(30, 100, 201, 122)]
    public void Mails_are_booked_into_the_first_minute_with_room(int perMinute, int perHour, int mails, int minutes)
    {
        var moments = Book(perMinute, perHour, Enumerable.Repeat(Nine, mails));

        Assert.Equal(minutes, (int)(moments[^1] - Nine.AddSeconds(-12)).TotalMinutes);
        Assert.All(moments, moment => Assert.True(moments.Count(other => other <= moment && other > moment.AddHours(-1)) <= perHour));
    }

    [Fact]
    public void First_mail_goes_at_once_and_not_at_the_start_of_its_minute() => Assert.Equal(Nine, Book(1, 10, [Nine])[0]);

    [Fact]
    public void Domain_that_is_blocked_books_from_the_end_of_the_block_on()
    {
        var blocked = new SendBudget.Bookings { BlockedUntil = Nine.AddMinutes(7) };

        Assert.Equal(Nine.AddMinutes(7), blocked.Next(Nine, 30, 100).Moment);
    }

    [Fact]
    public void Book_forgets_what_is_older_than_an_hour()
    {
        var (_, after) = new SendBudget.Bookings().Next(Nine, 30, 100);
        (_, after) = after.Next(Nine.AddHours(2), 30, 100);

        Assert.Single(after.Minutes);
    }

    private static List<DateTimeOffset> Book(int perMinute, int perHour, IEnumerable<DateTimeOffset> asked)
    {
        var (book, moments) = (new SendBudget.Bookings(), new List<DateTimeOffset>());
        foreach (var now in asked)
        {
            (var moment, book) = book.Next(now, perMinute, perHour);
            moments.Add(moment);
        }

        return moments;
    }
}
