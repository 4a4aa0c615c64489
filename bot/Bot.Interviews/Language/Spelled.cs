namespace Bot.Interviews.Language;

/// <summary>How two words differ in writing.</summary>
public static class Spelled
{
    /// <summary>What a typing error did to a word.</summary>
    public enum Slip
    {
        /// <summary>They are the same.</summary>
        None,

        /// <summary>One letter is missing.</summary>
        Missing,

        /// <summary>One letter is too many.</summary>
        Added,

        /// <summary>Two neighbours changed places.</summary>
        Swapped,

        /// <summary>One letter stands for another.</summary>
        Replaced,

        /// <summary>More than one of these.</summary>
        Other,
    }

    /// <summary>By which one slip <paramref name="written"/> may have been meant as <paramref name="meant"/>.</summary>
    public static Slip Between(string written, string meant)
    {
        var same = written.AsSpan().CommonPrefixLength(meant);
        var left = written.AsSpan(same);
        var right = meant.AsSpan(same);
        if (left.IsEmpty && right.IsEmpty)
        {
            return Slip.None;
        }

        return (left.Length - right.Length) switch
        {
            -1 when left.SequenceEqual(right[1..]) => Slip.Missing,
            1 when left[1..].SequenceEqual(right) => Slip.Added,
            0 when left[1..].SequenceEqual(right[1..]) => Slip.Replaced,
            0 when left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]) => Slip.Swapped,
            _ => Slip.Other,
        };
    }
}
