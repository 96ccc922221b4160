using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Options;

namespace Receivables.Local.Functions.Http;

/// <summary>The constraints of route parameters, such as <c>int</c> in <c>{page:int}</c>.</summary>
internal static class RouteConstraints
{
    private static readonly DefaultInlineConstraintResolver Resolver =
        new(Options.Create(new RouteOptions()), new NoServices());

    /// <summary>What is wrong with a parameter's constraints; null when they can be used.</summary>
    internal static string? Fault(RoutePatternParameterPart parameter)
    {
        foreach (var text in TextsOf(parameter))
        {
            try
            {
                if (Resolver.ResolveConstraint(text) is null)
                {
                    return $"route parameter '{parameter.Name}' has the unknown constraint '{text}'";
                }
            }
            catch (Exception wrong)
            {
                return $"route parameter '{parameter.Name}' has the wrong constraint '{text}': "
                    + (wrong.InnerException ?? wrong).Message;
            }
        }

        return null;
    }

    internal static IEnumerable<(string Parameter, IRouteConstraint Constraint)> Of(RoutePatternParameterPart parameter)
    {
        foreach (var text in TextsOf(parameter))
        {
            var constraint = Resolver.ResolveConstraint(text)!;
            yield return (parameter.Name, parameter.IsOptional ? new OptionalRouteConstraint(constraint) : constraint);
        }
    }

    internal static IEnumerable<string> TextsOf(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(policy => policy.Content).OfType<string>();

    /// <summary>Whether a constraint would let a literal text pass.</summary>
    internal static bool Allows(string constraint, string parameter, string text) =>
        Resolver.ResolveConstraint(constraint)!.Match(
            new DefaultHttpContext(),
            null,
            parameter,
            new RouteValueDictionary { [parameter] = text },
            RouteDirection.IncomingRequest);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
