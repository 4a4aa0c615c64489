using System.Security.Cryptography;

namespace Bot.Interviews.Stores;

/// <summary>
/// The opaque name of one interview, which owns state, inbox, lanes, log and transcript. It says nothing about a person
/// and cannot be guessed: 20 characters of lower-case base 32, 100 random bits.
/// </summary>
public readonly record struct InterviewId
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>How many partitions a store spreads interviews over, unless an installation chose another number.</summary>
    public const int DefaultPartitions = 128;

    public InterviewId(string value)
    {
        if (!IsWellFormed(value))
        {
            throw new ArgumentException("An interview id is 20 characters of lower-case base 32.", nameof(value));
        }

        Value = value;
    }

    public string Value { get; }

    /// <summary>A fresh id.</summary>
    public static InterviewId New() => new(RandomNumberGenerator.GetString(Alphabet, 20));

    /// <summary>Whether a text from outside may be an id at all.</summary>
    public static bool IsWellFormed(string? value) =>
        value is { Length: 20 } && value.All(Alphabet.Contains);

    /// <summary>The partition of this interview: stable across processes and versions (FNV-1a).</summary>
    public int Partition(int partitions = DefaultPartitions)
    {
        var hash = 2166136261u;
        foreach (var c in Value)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(hash % (uint)partitions);
    }

    public override string ToString() => Value;
}
