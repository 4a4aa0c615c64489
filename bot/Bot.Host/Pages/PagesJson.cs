using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Interview;

namespace Bot.Host.Pages;

/// <summary>JSON that the pages themselves read and write.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(InterviewSettings))]
internal sealed partial class PagesJson : JsonSerializerContext;
