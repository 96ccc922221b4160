namespace Microsoft.DurableTask;

/// <summary>
/// The version of a task. Absent, empty and default all mean <see cref="Unversioned"/>; text of blanks only is refused.
/// </summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    public static readonly TaskVersion Unversioned;

    private readonly string? text;

    /// <summary>Throws <see cref="ArgumentException"/> for text that consists of blanks only.</summary>
    public TaskVersion(string? version)
    {
        if (!string.IsNullOrEmpty(version) && string.IsNullOrWhiteSpace(version))
        {
            throw new ArgumentException(
                "A version must not consist of blanks only; pass null or an empty text for no version.",
                nameof(version));
        }

        text = version;
    }

    /// <summary>The version, or an empty text where there is none; never null.</summary>
    public string Version => text ?? string.Empty;

    public static implicit operator string(TaskVersion value) => value.Version;

    public static implicit operator TaskVersion(string? value) => new(value);

    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    public bool Equals(TaskVersion other) =>
        string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);
}
