using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Parts drawn over one another in their order; one of them, the primary one, decides the size.</summary>
internal sealed class Layers : Element
{
    public List<Element> All { get; } = [];

    public Element Primary { get; set; } = new Container();

    public override void VisitChildren(Action<Element> visit) => All.ForEach(visit);

    protected override SpacePlan Plan(Size offered) => Primary.Measure(offered);

    protected override void Paint(Size space)
    {
        foreach (var layer in All)
        {
            if (!layer.Measure(space).IsWrap)
            {
                layer.Draw(space);
            }
        }
    }
}
