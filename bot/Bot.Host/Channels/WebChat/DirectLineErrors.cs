using System.Text.Json.Serialization;

namespace Bot.Host.Channels.WebChat;

/// <summary>Errors in the form of Direct Line 3.0: <c>{"error":{"code","message"}}</c>.</summary>
internal static class DirectLineErrors
{
    public static IResult Of(int status, string code, string message) =>
        Results.Json(new DirectLineFault(new(code, message)), DirectLineJson.Default.DirectLineFault, statusCode: status);

    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Unauthorized(string message) => Of(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    public static IResult Forbidden(string message) => Of(StatusCodes.Status403Forbidden, "TokenExpired", message);

    public static IResult NotFound(string message) => Of(StatusCodes.Status404NotFound, "NotFound", message);

    public static IResult TooLarge(string message) => Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);
}

internal sealed record DirectLineFault(DirectLineFaultDetail Error);

internal sealed record DirectLineFaultDetail(string Code, string Message);

internal sealed record DirectLineToken(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl = null);

internal sealed record DirectLineId(string Id);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DirectLineFault))]
[JsonSerializable(typeof(DirectLineToken))]
[JsonSerializable(typeof(DirectLineId))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
