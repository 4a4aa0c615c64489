using System.Security.Cryptography;

namespace Bot.Host.Delivery;

/// <summary>Names this process in leases and logs; new at every start.</summary>
public sealed record InstanceName(string Value)
{
    public static InstanceName New() => new($"{Environment.MachineName}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
}
