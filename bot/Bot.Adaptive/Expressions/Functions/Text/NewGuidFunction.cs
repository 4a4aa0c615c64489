namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>newGuid()</c>: a version 4 identifier made of the step's random numbers.</summary>
internal static class NewGuidFunction
{
    public static readonly Function Definition = new("newGuid", Signature.Between(0, 0), ValueKinds.String, Make)
    {
        IsRandom = true,
    };

    private static Result Make(Arguments arguments)
    {
        Span<byte> bytes = stackalloc byte[16];
        arguments.Evaluation.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
