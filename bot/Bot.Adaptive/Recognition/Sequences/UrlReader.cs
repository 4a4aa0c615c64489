using System.Collections.Frozen;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Web addresses: with a scheme, or a host under a well-known domain.</summary>
public sealed class UrlReader() : PatternReader("url", @"(?:https?|ftp)://[^\s<>""]+|(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?::[0-9]{1,5})?(?:[/?#][^\s<>""]*)?")
{
    private static readonly FrozenSet<string> s_domains =
        ("com org net edu gov mil int info biz io ai app dev co me tv cloud online site shop blog tech xyz name museum eu uk us ca au nz de at ch fr es it nl be "
        + "pt br mx ar cl pl cz sk hu ro bg gr tr ru ua se no dk fi ie il in cn jp kr tw hk sg th vn id ph za").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private protected override int LengthOf(ReadOnlySpan<char> match) => match.TrimEnd(".,;:!?)'\"").Length;

    private protected override ObjectValue? Resolve(string match)
    {
        if (!match.Contains("://", StringComparison.Ordinal))
        {
            var host = match.Split('/', '?', '#', ':')[0];
            return s_domains.Contains(host[(host.LastIndexOf('.') + 1)..]) ? base.Resolve(match) : null;
        }

        return Uri.TryCreate(match, UriKind.Absolute, out var address) && address.Host.Length > 0 ? base.Resolve(match) : null;
    }
}
