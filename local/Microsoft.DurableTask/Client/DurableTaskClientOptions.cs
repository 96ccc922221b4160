using Microsoft.DurableTask.Converters;

namespace Microsoft.DurableTask.Client;

/// <summary>Options of a client.</summary>
public class DurableTaskClientOptions
{
    private DataConverter converter = JsonDataConverter.Default;

    /// <summary>The version of an orchestration that is started without one; empty is none.</summary>
    public string DefaultVersion { get; set; } = string.Empty;

    public DataConverter DataConverter
    {
        get => converter;
        set => converter = value ?? JsonDataConverter.Default;
    }
}
