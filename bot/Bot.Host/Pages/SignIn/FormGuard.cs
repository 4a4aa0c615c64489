using System.Security.Cryptography;
using System.Text;
using Bot.Host.Access;
using Bot.Interviews.Privacy.Sealing;

namespace Bot.Host.Pages.SignIn;

/// <summary>
/// Tells forms that our own pages sent from forms of other sites. A form holds a token that belongs to the browser's session,
/// and the browser has to say that it comes from here (OWASP, cross-site request forgery: synchronizer token and origin).
/// </summary>
public sealed class FormGuard(MasterKeys keys, ResearchSession session, ResearchAccess access)
{
    /// <summary>The name of the field that holds the token.</summary>
    public const string Field = "form-token";

    private const string FetchSite = "Sec-Fetch-Site";
    private readonly byte[] _key = keys.DeriveFor("research-forms");

    /// <summary>The token of a request's session; the same for all its forms.</summary>
    public string TokenFor(HttpContext context) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(session.NameOf(context) ?? "")))[..32];

    /// <summary>Whether a form was sent from one of our pages by who may see them.</summary>
    public bool Allows(HttpContext context, IFormCollection form) =>
        access.Allows(context)
        && LocalDevelopment.IsOwnOrigin(context.Request)
        && context.Request.Headers[FetchSite].ToString() is "" or "same-origin"
        && Secrets.Match(TokenFor(context), form[Field].ToString());
}
