using System.Text;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;

namespace Bot.Interviews.Tests.Sealing;

/// <summary>Fixed keys and a clock that stands until it is moved.</summary>
internal sealed class TestVault : TimeProvider
{
    public const string First = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    public const string Second = "ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoM=";

    public static readonly InterviewId Interview = new("abcdefghijkmnpqrstuv");
    public static readonly InterviewId Other = new("vutsrqpnmkjihgfedcba");

    /// <summary>The salt of the golden records.</summary>
    public static readonly byte[] Salt = [.. Enumerable.Range(200, 32).Select(i => (byte)i)];

    public InMemoryKeyStore Keys { get; } = new();

    public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddHours(490_000).AddMinutes(5);

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>A vault with an empty memory, as an instance has when it starts.</summary>
    public Vault Open(string keys = First) => new(MasterKeys.Parse(keys), Keys, this);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
