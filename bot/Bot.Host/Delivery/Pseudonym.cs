namespace Bot.Host.Delivery;

/// <summary>What researchers call a participant: stable for one address, and nothing can be read off it.</summary>
internal static class Pseudonym
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 6;

    /// <summary>A short name from a keyed hash.</summary>
    public static string Of(string hash)
    {
        var value = 14695981039346656037ul;
        foreach (var c in hash)
        {
            value = (value ^ c) * 1099511628211ul;
        }

        return "P-" + string.Create(Length, value, (span, rest) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Letters[(int)(rest % (ulong)Letters.Length)];
                rest /= (ulong)Letters.Length;
            }
        });
    }
}
