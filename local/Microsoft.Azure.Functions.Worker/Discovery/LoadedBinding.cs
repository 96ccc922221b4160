using Microsoft.Azure.Functions.Worker;

namespace Receivables.Local.Functions;

internal sealed class LoadedBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
