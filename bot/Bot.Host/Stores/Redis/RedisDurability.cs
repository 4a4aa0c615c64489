using System.Globalization;

namespace Bot.Host.Stores.Redis;

/// <summary>What is certain when a message has been accepted.</summary>
public sealed record RedisDurability
{
    private RedisDurability()
    {
    }

    /// <summary>
    /// The server has it. How much a power cut or a failover can take back is the server's configuration: with
    /// <c>appendfsync everysec</c> the last second.
    /// </summary>
    public static RedisDurability Standard { get; } = new();

    /// <summary>The server has it on its disk: start is refused unless it runs with <c>appendonly yes</c> and <c>appendfsync always</c>.</summary>
    public static RedisDurability Strict { get; } = new() { IsStrict = true };

    public bool IsStrict { get; private init; }

    /// <summary>How many replicas must have it too before it counts as accepted; this narrows what a failover can lose, and does not end it.</summary>
    public int Replicas { get; private init; }

    /// <summary>Reads <c>standard</c>, <c>strict</c> or <c>replicas=N</c>.</summary>
    /// <exception cref="ArgumentException">Names the setting and its values.</exception>
    public static RedisDurability Parse(string setting)
    {
        var text = setting.Trim().ToLowerInvariant();
        return text switch
        {
            "standard" or "" => Standard,
            "strict" => Strict,
            _ when text.StartsWith("replicas=", StringComparison.Ordinal)
                && int.TryParse(text["replicas=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var replicas)
                && replicas is > 0 and < 10 => new() { Replicas = replicas },
            _ => throw new ArgumentException(
                $"Redis__Durability \"{setting}\" is not known: use standard, strict, or replicas= and a number from 1 to 9, for example Redis__Durability=replicas=1"),
        };
    }
}
