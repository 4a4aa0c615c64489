using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Interview;

/// <summary>A study's texts in the language of one page.</summary>
/// <param name="Address">The study or link that the page was asked for.</param>
/// <param name="Language">One of the study's languages.</param>
public sealed record StudyView(Study Study, string Address, string Language)
{
    public string Title => In(Study.Title);

    public string Welcome => In(Study.Experience.Welcome);

    public Researcher Researcher => Study.Experience.Researcher;

    public string Role => In(Researcher.Role);

    public string? Bio => Researcher.Bio is { } bio ? In(bio) : null;

    public Brand Brand => Study.Experience.Brand;

    public string Direction => PageStrings.DirectionOf(Language);

    /// <summary>The address of the logo; null when there is none.</summary>
    public string? Logo => PictureAddress(Brand.Logo, StudyPictureKind.Logo);

    /// <summary>The address of the researcher's photo; null when there is none.</summary>
    public string? Photo => PictureAddress(Researcher.Photo, StudyPictureKind.Photo);

    /// <summary>First letters of the first and last word of the researcher's name.</summary>
    public string Initials
    {
        get
        {
            var words = Researcher.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var picked = words.Length > 1 ? [words[0], words[^1]] : words;
            return string.Concat(picked.Select(word => word.EnumerateRunes().First())).ToUpperInvariant();
        }
    }

    /// <summary>Other hosts that pictures come from, for the Content-Security-Policy.</summary>
    public IEnumerable<string> PictureOrigins =>
        new[] { Brand.Logo, Researcher.Photo }.Where(IsRemote).Select(address => Origin(new Uri(address!))).Distinct();

    private string In(LocalText text) => text.In(Language, Study.Languages[0]);

    private string? PictureAddress(string? setting, StudyPictureKind kind) => setting switch
    {
        null => null,
        _ when IsRemote(setting) => setting,
        _ => InterviewPaths.Picture(Address, kind),
    };

    private static string Origin(Uri address) =>
        address.IsDefaultPort ? $"https://{address.IdnHost}" : $"https://{address.IdnHost}:{address.Port}";

    private static bool IsRemote(string? setting) =>
        Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
