namespace Bot.Host.Pages.SignIn;

/// <summary>Who may read results.</summary>
/// <param name="ApiKey"><c>Research__ApiKey</c>: opens the API as a bearer token, and the pages after a sign-in with it. Null: only the one-time link of the start log opens the pages.</param>
public sealed record ResearchSettings(string? ApiKey);
