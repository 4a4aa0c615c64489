using System.Globalization;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Redis;

/// <summary>A member of the sorted sets of lanes: the interview, a colon, the lane.</summary>
internal readonly record struct LaneName(InterviewId Interview, string Lane)
{
    internal static LaneName Read(string member) => new(new(member[..20]), member[21..]);
}

/// <summary>A member of the sorted set of dead letters: the interview, a colon, the field, which is lane, colon, sequence.</summary>
internal readonly record struct LetterName(InterviewId Interview, string Field)
{
    private int Colon => Field.LastIndexOf(':');

    internal string Lane => Field[..Colon];

    internal long Sequence => long.Parse(Field.AsSpan(Colon + 1), CultureInfo.InvariantCulture);

    internal static LetterName Read(string member) => new(new(member[..20]), member[21..]);
}
