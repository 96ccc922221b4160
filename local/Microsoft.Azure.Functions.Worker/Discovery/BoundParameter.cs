using System.Reflection;

namespace Receivables.Local.Functions;

/// <summary>A parameter of a function and where its value comes from.</summary>
internal sealed record BoundParameter(ParameterInfo Info, ParameterSource Source)
{
    /// <summary>Whether the parameter may go without a value: it has a default or its type allows null.</summary>
    internal bool MayBeAbsent =>
        Info.HasDefaultValue
        || Nullable.GetUnderlyingType(Info.ParameterType) is not null
        || (!Info.ParameterType.IsValueType
            && new NullabilityInfoContext().Create(Info).WriteState != NullabilityState.NotNull);

    /// <summary>What the parameter gets when its trigger carries nothing for it.</summary>
    internal BoundValue WhenAbsent()
    {
        if (Info.HasDefaultValue)
        {
            return new(Info.DefaultValue);
        }

        return Info.ParameterType.IsValueType && Nullable.GetUnderlyingType(Info.ParameterType) is null
            ? new(null, $"'{Info.Name}' has no value; give it a default or make it nullable.")
            : new(null);
    }
}
