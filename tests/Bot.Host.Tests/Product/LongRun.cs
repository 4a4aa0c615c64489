namespace Bot.Host.Tests.Product;

/// <summary>Whether tests reach every number that the product promises, or a sample of it.</summary>
internal static class LongRun
{
    /// <summary><c>./test.sh --long</c>.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("CANDOR_TESTS") == "long";
}
