using System.Buffers.Text;
using System.Security.Cryptography;
using Bot.Interviews.People;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.People;

/// <summary>
/// Personal links. Whoever holds the token opens the interview; what is stored is a keyed hash of it, so that neither the
/// store nor a backup of it opens anything.
/// </summary>
public sealed class PersonalLinks(ICatalogue catalogue, Vault vault, TimeProvider time)
{
    private const string Collection = "links";
    private const int TokenBytes = 16;
    private const int TokenLength = 22;
    private readonly SealedCollection<PersonalLink> _links = new(catalogue, vault, PeopleJson.Default.PersonalLink);

    /// <summary>Makes a link, unless there is one with the token of the wish. Its token is told here, and never again.</summary>
    public async ValueTask<NewLink> CreateAsync(LinkWish wish, CancellationToken cancellation)
    {
        var token = wish.Token ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = time.GetUtcNow();
        var link = new PersonalLink
        {
            Id = IdOf(token),
            Study = wish.Study,
            Segment = wish.Segment,
            Language = wish.Language,
            Person = wish.Person,
            Invitation = wish.Invitation,
            CreatedAt = now,
            ExpiresAt = now + wish.Life,
        };
        await _links.AddAsync(Collection, link.Id, link, cancellation);
        return new(link, token);
    }

    /// <summary>The link of a token from outside; null when there is none.</summary>
    public async ValueTask<PersonalLink?> FindAsync(string token, CancellationToken cancellation) =>
        IsWellFormed(token) ? await FindByIdAsync(IdOf(token), cancellation) : null;

    public ValueTask<PersonalLink?> FindByIdAsync(string id, CancellationToken cancellation) => _links.FindAsync(Collection, id, cancellation);

    /// <summary>A study's links, newest first.</summary>
    public async ValueTask<IReadOnlyList<PersonalLink>> ListAsync(string study, CancellationToken cancellation) =>
        [.. (await _links.ListAsync(Collection, cancellation)).Where(l => l.Study == study).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id, StringComparer.Ordinal)];

    /// <summary>Closes a link for good; null when there is none. An interview that it opened goes on only where it is open.</summary>
    public ValueTask<PersonalLink?> RevokeAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, link => link.RevokedAt is null ? link with { RevokedAt = time.GetUtcNow() } : null, cancellation);

    /// <summary>
    /// Names the interview that a link opened. The first one stays: another is taken up only in place of one that
    /// <paramref name="instead"/> names.
    /// </summary>
    /// <returns>The link as it is afterwards.</returns>
    public ValueTask<PersonalLink?> AttachAsync(string id, InterviewId interview, string? instead, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            link => link.Interview == instead && link.Interview != interview.Value && link.ForgottenAt is null ? link with { Interview = interview.Value } : null,
            cancellation);

    /// <summary>Begins anew when nothing of the interview before was kept.</summary>
    public ValueTask<PersonalLink?> RestartAsync(string id, string gone, CancellationToken cancellation) =>
        ChangeAsync(id, link => link.Interview == gone ? link with { Interview = null, Round = link.Round + 1 } : null, cancellation);

    public ValueTask<PersonalLink?> FinishAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, link => link.FinishedAt is null ? link with { FinishedAt = time.GetUtcNow() } : null, cancellation);

    /// <summary>Forgets whose link it is; it opens nothing any more.</summary>
    public ValueTask<PersonalLink?> ForgetAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, link => link.ForgottenAt is null ? link with { Person = null, Interview = null, ForgottenAt = time.GetUtcNow() } : null, cancellation);

    /// <summary>
    /// The name of a link's conversation in a chat on the web: the same in every browser that opens the link. It tells nothing
    /// of the token, and the token tells it to nobody without our key.
    /// </summary>
    public string ConversationOf(PersonalLink link) =>
        vault.Name("link-conversation", link.Id, link.Round.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The token of an invitation's link: derived, so that the invitation and its reminder name the same link and neither is stored.</summary>
    public string TokenOf(Invitation invitation) => vault.Name("link-token", invitation.Id, invitation.Seed);

    /// <summary>A seed for <see cref="TokenOf"/>.</summary>
    internal static string NewSeed() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    private async ValueTask<PersonalLink?> ChangeAsync(string id, Func<PersonalLink, PersonalLink?> change, CancellationToken cancellation) =>
        (await _links.ChangeAsync(Collection, id, link => link is null ? null : change(link), cancellation)).Now;

    /// <summary>The id of the link with a token.</summary>
    internal string IdOf(string token) => vault.Name("link", token);

    private static bool IsWellFormed(string token) => token.Length == TokenLength && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

/// <summary>A link that is wanted.</summary>
/// <param name="Life">For how long it may be opened for the first time.</param>
/// <param name="Person">The person of the roster that it is for.</param>
public sealed record LinkWish(string Study, TimeSpan Life, string? Segment = null, string? Language = null, string? Person = null)
{
    internal string? Invitation { get; init; }

    internal string? Token { get; init; }
}

/// <summary>A link that was made.</summary>
/// <param name="Token">What stands in its address.</param>
public sealed record NewLink(PersonalLink Link, string Token);
