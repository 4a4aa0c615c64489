using Bot.Host.Settings;

namespace Bot.Host.Models;

/// <summary>The model that may be asked for follow-ups.</summary>
/// <param name="Endpoint"><c>Model__Endpoint</c>: the base of an OpenAI-compatible API, ending in <c>/v1</c>.</param>
/// <param name="ApiKey"><c>Model__ApiKey</c>; null for servers that want none.</param>
/// <param name="Name"><c>Model__Name</c>: the model, or the deployment.</param>
/// <param name="Timeout"><c>Model__TimeoutMs</c>: the deadline of one turn, all calls together.</param>
/// <param name="DailyTokens"><c>Model__DailyTokens</c>: how many tokens each study may spend in a day.</param>
public sealed record ModelSettings(Uri Endpoint, string? ApiKey, string Name, TimeSpan Timeout, int DailyTokens)
{
    private const int DefaultTimeoutMs = 8000;
    private const int DefaultDailyTokens = 5_000_000;

    internal static ModelSettings? Read(SettingReader reader)
    {
        var endpoint = reader.Address("Model__Endpoint", "https://api.openai.com/v1");
        var key = reader.Secret("Model__ApiKey");
        var name = reader.Text("Model__Name");
        var timeout = reader.Integer("Model__TimeoutMs", 500, 60_000, DefaultTimeoutMs);
        var tokens = reader.Integer("Model__DailyTokens", 1, int.MaxValue, DefaultDailyTokens);
        if (endpoint is null && key is null && name is null)
        {
            return null;
        }

        if (name is null)
        {
            reader.Problem("Model__Name is missing: which model is to be asked, for example Model__Name=gpt-4.1-mini");
        }

        return name is null ? null : new(endpoint ?? new Uri("https://api.openai.com/v1"), key, name, TimeSpan.FromMilliseconds(timeout), tokens);
    }
}
