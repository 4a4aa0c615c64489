namespace Bot.Host.Tests.Product;

/// <summary>Whether tests reach every number that the product promises, or a sample of it.</summary>
internal static class LongRun
{
    /// <summary><c>./test.sh --long</c>.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("CANDOR_TESTS") == "long";

    /// <summary>Why a test is left to the long run.</summary>
    public const string Reason = "Runs with ./test.sh --long: it takes a while, and others like it run here.";
}
