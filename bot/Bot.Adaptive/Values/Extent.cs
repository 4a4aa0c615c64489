namespace Bot.Adaptive.Values;

/// <summary>
/// How much a value holds, known without writing it out. What is shared counts each time, so that a small value that would
/// print as a huge one shows its size before anybody prints or compares it.
/// </summary>
/// <param name="Weight">One for each scalar and container, more for long texts; stops growing at about 10^16.</param>
/// <param name="Depth">Containers inside each other, 0 for a scalar; stops growing at 255.</param>
public readonly record struct Extent(long Weight, int Depth)
{
    private const int DepthBits = 8;
    private const long MaxWeight = long.MaxValue >> (DepthBits + 1);

    /// <summary>The extent of what holds these values.</summary>
    internal static Extent Over(IEnumerable<Value> parts)
    {
        var (weight, depth) = (1L, 0);
        foreach (var part in parts)
        {
            var extent = part.Extent;
            weight = Math.Min(MaxWeight, weight + extent.Weight);
            depth = Math.Max(depth, extent.Depth);
        }

        return new(weight, Math.Min(byte.MaxValue, depth + 1));
    }

    /// <summary>In one word, so that threads that find it out at once cannot see half of it. Never 0.</summary>
    internal long Packed() => (Weight << DepthBits) | (long)Depth;

    internal static Extent Unpack(long packed) => new(packed >> DepthBits, (int)(packed & byte.MaxValue));
}
