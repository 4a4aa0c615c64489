using System.Security.Cryptography;

namespace Bot.Host.Delivery;

/// <summary>Names this process in leases and logs; new at every start.</summary>
/// <param name="StartedAt">When it started.</param>
public sealed record InstanceName(string Value, DateTimeOffset StartedAt)
{
    public static InstanceName New(TimeProvider time) => new($"{Environment.MachineName}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}", time.GetUtcNow());
}
