using QuestPDF;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>
/// A node of the layout. It is asked how much of an offered space it will take, then drawn into that space, page by
/// page, remembering what is left. Measuring never changes that memory; drawing may.
/// </summary>
internal abstract class Element : IElement
{
    private Measurement latest;
    private Measurement previous;
    private bool dependsOnPage;
    private bool hasLatest;
    private bool hasPrevious;

    /// <summary>Name for messages.</summary>
    public virtual string Title => GetType().Name;

    /// <summary>What the element last answered, and to which offer; null before the first time.</summary>
    public (Size Offered, SpacePlan Plan)? LastAnswer => hasLatest ? (latest.Offered, latest.Plan) : null;

    protected RenderContext Context { get; private set; } = null!;

    /// <summary>True for elements whose size may change with the page number.</summary>
    protected virtual bool ShowsPageNumbers => false;

    public void Prepare(Preparation preparation)
    {
        Context = preparation.Context;
        OnPrepare(preparation);
        var inner = ForChildren(preparation);
        dependsOnPage = ShowsPageNumbers;
        VisitChildren(child =>
        {
            child.Prepare(inner);
            dependsOnPage |= child.dependsOnPage;
        });
    }

    public SpacePlan Measure(Size offered)
    {
        if (Settings.EnableCaching)
        {
            if (hasLatest && latest.AnswersTo(offered, dependsOnPage, Context.CurrentPage))
            {
                return latest.Plan;
            }

            if (hasPrevious && previous.AnswersTo(offered, dependsOnPage, Context.CurrentPage))
            {
                (latest, previous) = (previous, latest);
                return latest.Plan;
            }
        }

        var plan = Plan(offered);
        (previous, hasPrevious) = (latest, hasLatest);
        latest = new Measurement(offered, plan, Context.CurrentPage);
        hasLatest = true;
        return plan;
    }

    public void Draw(Size space)
    {
        Paint(space);
        Forget();
    }

    /// <param name="isHard">
    /// True at the start of a pass; false when repeated content starts anew on the next page, where "once" stays done.
    /// </param>
    public void Reset(bool isHard)
    {
        Forget();
        OnReset(isHard);
        VisitChildren(child => child.Reset(isHard));
    }

    public virtual void VisitChildren(Action<Element> visit)
    {
    }

    protected abstract SpacePlan Plan(Size offered);

    protected abstract void Paint(Size space);

    protected virtual void OnPrepare(Preparation preparation)
    {
    }

    protected virtual Preparation ForChildren(Preparation preparation) => preparation;

    protected virtual void OnReset(bool isHard)
    {
    }

    /// <summary>Draws a child at an offset from this element's corner.</summary>
    protected void DrawAt(Element child, float x, float y, Size space)
    {
        Context.Canvas.Translate(x, y);
        child.Draw(space);
        Context.Canvas.Translate(-x, -y);
    }

    private void Forget()
    {
        hasLatest = false;
        hasPrevious = false;
    }

    private readonly record struct Measurement(Size Offered, SpacePlan Plan, int Page)
    {
        // Exact equality on purpose: the same question, not a similar one.
        public bool AnswersTo(Size offered, bool dependsOnPage, int page) =>
            offered.Width.Equals(Offered.Width)
            && offered.Height.Equals(Offered.Height)
            && (!dependsOnPage || page == Page);
    }
}
