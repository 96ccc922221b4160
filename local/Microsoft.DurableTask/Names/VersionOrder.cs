namespace Microsoft.DurableTask;

/// <summary>Orders versions: none first, then as numbers where both are, else as text without regard to case.</summary>
internal static class VersionOrder
{
    internal static int Compare(string left, string right)
    {
        var leftMissing = string.IsNullOrWhiteSpace(left);
        var rightMissing = string.IsNullOrWhiteSpace(right);
        if (leftMissing || rightMissing)
        {
            return rightMissing.CompareTo(leftMissing);
        }

        return Version.TryParse(left, out var leftNumbers) && Version.TryParse(right, out var rightNumbers)
            ? leftNumbers.CompareTo(rightNumbers)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
