using Microsoft.Net.Http.Headers;

namespace Bot.Host.Pages;

/// <summary>Which language a page is shown in: what the address asks for, then what the browser prefers, then the first offered.</summary>
public static class RequestLanguage
{
    /// <summary>The query parameter that overrides the browser.</summary>
    public const string Parameter = "lang";

    /// <param name="offered">BCP 47 tags, at least one; the first is the last resort.</param>
    public static string Choose(HttpRequest request, IReadOnlyList<string> offered) =>
        Wanted(request).Select(tag => Match(tag, offered)).FirstOrDefault(tag => tag is not null) ?? offered[0];

    private static IEnumerable<string> Wanted(HttpRequest request)
    {
        if (request.Query.TryGetValue(Parameter, out var asked))
        {
            yield return asked.ToString();
        }

        if (StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted))
        {
            foreach (var language in accepted.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1))
            {
                yield return language.Value.ToString();
            }
        }
    }

    private static string? Match(string tag, IReadOnlyList<string> offered) =>
        offered.FirstOrDefault(o => o.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? offered.FirstOrDefault(o => Primary(o).Equals(Primary(tag), StringComparison.OrdinalIgnoreCase));

    private static string Primary(string tag) => tag.Split('-', 2)[0];
}
