using System.Text;

namespace Receivables.Domain.Tests;

/// <summary>A statement that is larger than memory should ever hold is read as it comes.</summary>
[Collection(nameof(AloneCollection))]
public sealed class LargeFileTests
{
    private const int Entries = 20_000;

    [Fact]
    public void Entries_are_handed_out_while_the_file_is_still_coming_in()
    {
        using var stream = new WrittenStream(Pieces());
        var first = 0L;
        var count = 0;

        var file = BankFile.Read(stream, _ =>
        {
            if (count++ == 0) first = stream.Given;
        });

        Assert.True(file.IsAccepted, string.Join('\n', file.Faults));
        Assert.Equal((Entries, Entries), (count, file.Statements[0].EntryCount));
        Assert.Empty(file.Entries);
        Assert.InRange(first, 1, stream.Given / 20);
    }

    [Fact]
    public void What_is_kept_does_not_grow_with_the_file()
    {
        using var stream = new WrittenStream(Pieces());
        var most = 0L;
        var count = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        BankFile.Read(stream, _ =>
        {
            if (++count % 5_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        });

        // Some 100 bytes an entry remain, so that two that look alike can be told: 20,000 of them make 2 MB.
        Assert.InRange(most, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public void File_with_more_entries_than_are_kept_is_refused_and_one_with_as_many_is_read()
    {
        var entries = string.Concat(Enumerable.Repeat(CamtText.Entry("1.00"), BankFile.MostKept));

        Assert.True(CamtText.Read(CamtText.Document(entries, closing: $"{BankFile.MostKept}.00")).IsAccepted);
        var fault = Assert.Single(CamtText.Read(CamtText.Document(entries + CamtText.Entry("1.00"))).Faults);
        Assert.Contains("more than 20000 entries", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pieces()
    {
        var document = CamtText.Document("HERE", closing: $"{Entries}.00");
        var at = document.IndexOf("HERE", StringComparison.Ordinal);
        yield return document[..at];
        for (var entry = 0; entry < Entries; entry++)
        {
            yield return CamtText.Entry("1.00", CamtText.Detail($"<Refs><EndToEndId>E2E-{entry}</EndToEndId></Refs>"
                + $"<RmtInf><Ustrd>Factuur 2026-{entry:000000} van vorige maand</Ustrd></RmtInf>"));
        }

        yield return document[(at + 4)..];
    }

    /// <summary>A stream that writes its content only when it is read.</summary>
    private sealed class WrittenStream(IEnumerable<string> pieces) : Stream
    {
        private readonly IEnumerator<string> pieces = pieces.GetEnumerator();
        private ReadOnlyMemory<byte> rest;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (rest.IsEmpty && pieces.MoveNext()) rest = Encoding.UTF8.GetBytes(pieces.Current);

            var count = Math.Min(buffer.Length, rest.Length);
            rest.Span[..count].CopyTo(buffer);
            rest = rest[count..];
            Given += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            pieces.Dispose();
            base.Dispose(disposing);
        }
    }
}
