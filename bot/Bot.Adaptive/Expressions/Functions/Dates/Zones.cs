using System.Diagnostics.CodeAnalysis;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Time zones by their IANA or Windows names.</summary>
internal static class Zones
{
    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone);

    public static string Unknown(string name) => Message.Of($"{name} is an illegal timezone");
}
