namespace Bot.Chaos.Processes;

/// <summary>The instances of an installation.</summary>
internal sealed class Company(IReadOnlyList<Instance> instances) : IDisposable
{
    public IReadOnlyList<Instance> Instances { get; } = instances;

    public IReadOnlyList<Uri> Addresses { get; } = [.. instances.Select(instance => instance.Address)];

    public async Task StartAsync()
    {
        foreach (var (instance, ready) in Instances.Zip(await Task.WhenAll(Instances.Select(instance => instance.StartAsync()))))
        {
            // One that is to die may do so at once.
            if (!ready && instance.FailPoint is null)
            {
                throw new InvalidOperationException($"Instance {instance.Number} ended at its start: see {instance.Log}");
            }
        }
    }

    public void Dispose()
    {
        foreach (var instance in Instances)
        {
            instance.Dispose();
        }
    }
}
