namespace Receivables.Domain;

/// <summary>What a claim can take in a round of allocation, and after it what it took and why.</summary>
internal sealed record Share(OpenClaim Claim, Money Amount, AllocationReason Reason)
{
    public static Share Of(OpenClaim claim, Money room) => new(claim, room, AllocationReason.Remaining);
}
