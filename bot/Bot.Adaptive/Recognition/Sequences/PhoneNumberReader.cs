using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>Telephone numbers of 7 to 15 digits, as ITU-T E.164 allows, grouped in any usual way: <c>{ value, score }</c>.</summary>
public sealed class PhoneNumberReader() : PatternReader("phonenumber", @"(?:\+|00)?(?:\([0-9]{1,5}\)|[0-9]{1,15})(?:[ ./-]{0,2}(?:\([0-9]{1,5}\)|[0-9]{1,15})){0,7}")
{
    private protected override ObjectValue? Resolve(string match)
    {
        var digits = match.Count(char.IsAsciiDigit);
        var groups = match.Split([' ', '.', '/', '-', '(', ')', '+'], StringSplitOptions.RemoveEmptyEntries);
        return digits is >= 7 and <= 15 && groups.Any(group => group.Length >= 3) && !IsDate(groups) && !IsAddress(match, groups)
            ? ObjectValue.Empty.With("score", match.StartsWith('+') ? 0.9 : groups.Length > 1 ? 0.7 : 0.4).With("value", match)
            : null;
    }

    /// <summary>2019-06-01, 6/1/2019.</summary>
    private static bool IsDate(string[] groups) =>
        groups is [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }] or [{ Length: <= 2 }, { Length: <= 2 }, { Length: 4 }];

    /// <summary>192.168.1.20.</summary>
    private static bool IsAddress(string match, string[] groups) => groups.Length == 4 && match.Count(c => c == '.') == 3;
}
