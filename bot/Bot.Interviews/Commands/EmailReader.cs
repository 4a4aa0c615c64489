namespace Bot.Interviews.Commands;

/// <summary>
/// Finds the one e-mail address in a message: the dot-atom form of RFC 5321 with a domain of at least two labels; letters
/// of any script are allowed in the domain (RFC 6531). Quoted local parts and address literals are not.
/// </summary>
public static class EmailReader
{
    private const int LongestLocal = 64;
    private const int LongestAddress = 254;
    private const string LocalSigns = "!#$%&'*+/=?^_`{|}~-";

    /// <summary>The address as it was written; null when there is none, or more than one.</summary>
    public static string? Read(string text)
    {
        string? found = null;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var address = AddressAround(text, at);
            if (address is null || address.Equals(found, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = address;
        }

        return found;
    }

    private static string? AddressAround(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start <= LongestLocal && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '.' || LocalSigns.Contains(text[start - 1])))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && end - start <= LongestAddress && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or '@'))
        {
            end++;
        }

        // What ends the sentence is not the address's.
        while (end > at + 1 && text[end - 1] is '.')
        {
            end--;
        }

        var local = text.AsSpan(start, at - start);
        var domain = text.AsSpan(at + 1, end - at - 1);
        return end - start <= LongestAddress && IsLocal(local) && IsDomain(domain) ? text[start..end] : null;
    }

    private static bool IsLocal(ReadOnlySpan<char> local) =>
        local.Length is > 0 and <= LongestLocal && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        ReadOnlySpan<char> last = default;
        foreach (var range in domain.Split('.'))
        {
            last = domain[range];
            labels++;
            if (last.Length is 0 or > 63 || last[0] == '-' || last[^1] == '-' || last.ContainsAny('_', '@'))
            {
                return false;
            }
        }

        return labels >= 2 && last.Length >= 2 && !last.ContainsAnyInRange('0', '9');
    }
}
