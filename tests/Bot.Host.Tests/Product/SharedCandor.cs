using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>One running product for the tests of a class that do not disturb each other.</summary>
public abstract class SharedCandor(params (string Name, string Value)[] settings) : IAsyncLifetime
{
    public RunningCandor Candor { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Candor = await RunningCandor.StartAsync(settings);

    public async ValueTask DisposeAsync()
    {
        await Candor.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
