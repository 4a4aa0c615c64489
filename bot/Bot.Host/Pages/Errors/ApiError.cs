namespace Bot.Host.Pages.Errors;

/// <summary>What went wrong, for programs: <c>{"error":{"code","message"}}</c>, the shape that Direct Line gives its errors.</summary>
public sealed record ApiError(ApiErrorDetail Error)
{
    /// <param name="code">A word to decide by, such as <c>NotFound</c>.</param>
    /// <param name="message">What was wrong and what to do.</param>
    /// <param name="id">Finds the failure in the log; only for faults of ours.</param>
    public static ApiError Of(string code, string message, string? id = null) => new(new ApiErrorDetail(code, message, id));

    /// <summary>An answer with this error.</summary>
    public IResult WithStatus(int status) => Results.Json(this, PagesJson.Default.ApiError, statusCode: status);
}

/// <summary>See <see cref="ApiError"/>.</summary>
public sealed record ApiErrorDetail(string Code, string Message, string? Id);
