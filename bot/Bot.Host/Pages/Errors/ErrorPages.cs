using System.Diagnostics;
using System.Globalization;
using Bot.Host.Pages.Look;
using Bot.Interviews.Stores;
using Microsoft.AspNetCore.Diagnostics;

namespace Bot.Host.Pages.Errors;

/// <summary>
/// What somebody sees when a request fails: a page in our look, or JSON for programs. Never an exception's text; a fault of
/// ours carries a number that also stands in the log.
/// </summary>
public static partial class ErrorPages
{
    private const int RetrySeconds = 5;

    private static readonly string[] s_programPaths = ["/api", "/v3", "/research/api", "/slack", "/healthz", "/metrics", "/webchat"];

    /// <summary>The languages of error pages.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [PageStrings.English.Language, .. PageStrings.All.Select(strings => strings.Language).Where(l => l != PageStrings.English.Language)];

    /// <summary>Answers exceptions and empty error answers of everything after it.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => AnswerException(http).ExecuteAsync(http),
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = _ => true,
        });
        return app.UseStatusCodePages(context =>
            Answer(context.HttpContext, context.HttpContext.Response.StatusCode, null).ExecuteAsync(context.HttpContext));
    }

    private static IResult AnswerException(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerPathFeature>()!;
        var route = (failure.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        var logger = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages));
        switch (failure.Error)
        {
            case BadHttpRequestException refused:
                return Answer(http, refused.StatusCode, null);
            case StoreUnavailableException unavailable:
                LogUnavailable(logger, unavailable, http.Request.Method, route);
                http.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
                return Answer(http, StatusCodes.Status503ServiceUnavailable, null);
            default:
                var id = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
                LogFailed(logger, failure.Error, id, http.Request.Method, route);
                return Answer(http, StatusCodes.Status500InternalServerError, id);
        }
    }

    private static IResult Answer(HttpContext http, int status, string? id)
    {
        var strings = PageStrings.In(RequestLanguage.Choose(http.Request, Languages));
        var key = status switch
        {
            StatusCodes.Status404NotFound => "404",
            StatusCodes.Status503ServiceUnavailable => "503",
            >= StatusCodes.Status500InternalServerError => "500",
            _ => "4xx",
        };

        return IsForPeople(http.Request)
            ? new PageResult<ErrorPage>(strings, new() { ["Key"] = key, ["Id"] = id }, nonce => PagePolicy.Document(nonce, []), status)
            : ApiError.Of(Code(status), Message(status), id).WithStatus(status);
    }

    private static bool IsForPeople(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !s_programPaths.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static string Code(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status405MethodNotAllowed => "MethodNotAllowed",
        StatusCodes.Status413PayloadTooLarge => "MessageSizeTooBig",
        StatusCodes.Status415UnsupportedMediaType => "UnsupportedMediaType",
        StatusCodes.Status429TooManyRequests => "TooManyRequests",
        StatusCodes.Status503ServiceUnavailable => "Unavailable",
        >= StatusCodes.Status500InternalServerError => "ServiceError",
        _ => "BadArgument",
    };

    private static string Message(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "This call needs credentials: send them in the Authorization header.",
        StatusCodes.Status403Forbidden => "These credentials do not allow this call.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not answer that method.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this call accepts.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        StatusCodes.Status429TooManyRequests => "Too many requests: wait for the time in Retry-After.",
        StatusCodes.Status503ServiceUnavailable => "This cannot be taken right now: repeat the call after the time in Retry-After.",
        >= StatusCodes.Status500InternalServerError => "Something failed on our side; the log holds more under this id.",
        _ => "The request could not be understood.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Id} failed: {Method} {Route}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string id, string method, string route);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is unavailable: {Method} {Route}")]
    private static partial void LogUnavailable(ILogger logger, Exception exception, string method, string route);
}
