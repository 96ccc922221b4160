using QuestPDF.Infrastructure;

namespace QuestPDF.Elements.Table;

/// <summary>A table cell: a container whose place in the table can be set.</summary>
public interface ITableCellContainer : IContainer
{
}
