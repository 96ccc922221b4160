using Microsoft.Azure.Functions.Worker.Converters;
using Receivables.Local.Functions.Http;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Fills a parameter of an HTTP function from the JSON body, with the JSON options of MVC.</summary>
public class FromBodyAttribute : InputConverterAttribute
{
    public FromBodyAttribute()
        : base(typeof(BodyReader))
    {
    }
}
