namespace Bot.Host.Models;

/// <summary>The model that may be asked for follow-ups.</summary>
/// <param name="Endpoint"><c>Model__Endpoint</c>: the base of an OpenAI-compatible API, ending in <c>/v1</c>.</param>
/// <param name="ApiKey"><c>Model__ApiKey</c>; null for servers that want none.</param>
/// <param name="Name"><c>Model__Name</c>: the model, or the deployment.</param>
/// <param name="Timeout"><c>Model__TimeoutMs</c>: the deadline of one turn, all calls together.</param>
/// <param name="DailyTokens"><c>Model__DailyTokens</c>: how many tokens each study may spend in a day.</param>
public sealed record ModelSettings(Uri Endpoint, string? ApiKey, string Name, TimeSpan Timeout, int DailyTokens);
