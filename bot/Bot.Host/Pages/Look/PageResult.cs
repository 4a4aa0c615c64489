using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Bot.Host.Pages.Look;

/// <summary>
/// Answers with a Razor component, rendered once on the server. The component gets <see cref="PageFrame"/> as <c>Frame</c>.
/// The renderer is used by itself: Blazor's endpoints, with their antiforgery, state and services, are for pages that go on
/// living in the browser, and ours do not.
/// </summary>
/// <param name="strings">The language of the page.</param>
/// <param name="parameters">The component's other parameters.</param>
/// <param name="policy">The Content-Security-Policy for a nonce.</param>
public sealed class PageResult<TComponent>(
    PageStrings strings,
    Dictionary<string, object?> parameters,
    Func<string, string> policy,
    int status = StatusCodes.Status200OK) : IResult
    where TComponent : IComponent
{
    private const int NonceBytes = 16;

    /// <summary>Whom the browser tells this page's address.</summary>
    public string Referrer { get; init; } = PagePolicy.NoReferrer;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        parameters["Frame"] = new PageFrame(nonce, services.GetRequiredService<BundleAddresses>(), strings);

        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());

        var response = httpContext.Response;
        PagePolicy.Apply(response.Headers, policy(nonce), Referrer);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = strings.Language;
        await response.WriteAsync(html, Encoding.UTF8, httpContext.RequestAborted);
    }
}
