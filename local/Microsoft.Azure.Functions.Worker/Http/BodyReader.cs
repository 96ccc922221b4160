using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Receivables.Local.Functions.Http;

/// <summary>Fills a [FromBody] parameter through MVC's body binder, with MVC's JSON options.</summary>
internal static class BodyReader
{
    /// <summary>Null where the body is empty. Throws where it cannot be read, and the request fails with 500.</summary>
    internal static async Task<object?> Read(Invocation invocation, Type type)
    {
        var http = invocation.GetHttpContext()
            ?? throw new InvalidOperationException("[FromBody] needs builder.ConfigureFunctionsWebApplication().");
        var metadata = http.RequestServices.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var binder = http.RequestServices.GetRequiredService<IModelBinderFactory>().CreateBinder(
            new ModelBinderFactoryContext
            {
                Metadata = metadata,
                BindingInfo = new BindingInfo { BindingSource = BindingSource.Body },
            });
        var binding = new DefaultModelBindingContext
        {
            ModelMetadata = metadata,
            ModelName = string.Empty,
            BindingSource = BindingSource.Body,
            ModelState = new ModelStateDictionary(),
            ActionContext = new ActionContext { HttpContext = http },
        };
        await binder.BindModelAsync(binding);
        if (binding.Result.IsModelSet || binding.ModelState.IsValid)
        {
            return binding.Result.Model;
        }

        var faults = binding.ModelState.Values.SelectMany(entry => entry!.Errors)
            .Select(error => error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception?.Message);
        throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }
}
