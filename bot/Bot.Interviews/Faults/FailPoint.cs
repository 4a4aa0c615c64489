using System.Diagnostics;
#if CHAOS
using System.Globalization;
using System.Security.Cryptography;
#endif

namespace Bot.Interviews.Faults;

/// <summary>
/// Places where a process may die between two steps that have to look like one. Calls exist only in builds for chaos
/// (<c>-p:Chaos=true</c>), where <c>FAILPOINT=name:probability:kill|throw|stop</c> arms one; in every other build the compiler leaves them out.
/// </summary>
public static class FailPoint
{
    /// <summary>A channel's request is proven and translated; nothing of it is durable.</summary>
    public const string AfterVerify = "after-verify";

    /// <summary>ACCEPT is done; whoever sent it does not know.</summary>
    public const string AfterAccept = "after-accept";

    /// <summary>Everything that belongs to accepting is done; the answer to the channel is not.</summary>
    public const string BeforeAck = "before-ack";

    /// <summary>A turn was claimed and its state opened.</summary>
    public const string AfterClaim = "after-claim";

    /// <summary>The model has answered, and nothing of it is kept.</summary>
    public const string MidModel = "mid-model";

    /// <summary>A turn is decided and not committed.</summary>
    public const string BeforeCommit = "before-commit";

    /// <summary>A turn is committed, and its instance does not know.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>A message reached its channel.</summary>
    public const string AfterSend = "after-send";

    /// <summary>A message is sent in all its parts, and stands in the outbox still.</summary>
    public const string BeforeOutAck = "before-outack";

    /// <summary>A transcript was taken by its receiver; what follows it is not enqueued.</summary>
    public const string MidTranscript = "mid-transcript";

    /// <summary>The records of a person are gone; their key is not.</summary>
    public const string MidErase = "mid-erase";

    /// <summary>An instance that starts has written the files of a study, and not that they are its newest revision.</summary>
    public const string MidMigrate = "mid-migrate";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AfterVerify, AfterAccept, BeforeAck, AfterClaim, MidModel, BeforeCommit, AfterCommit, AfterSend, BeforeOutAck, MidTranscript,
        MidErase, MidMigrate,
    ];

    /// <summary>Passes a place; in a build for chaos it may be the last that this process does.</summary>
    [Conditional("CHAOS")]
    public static void Reach(string point)
    {
#if CHAOS
        if (s_armed is { } armed && armed.Point == point && RandomNumberGenerator.GetInt32(int.MaxValue) < armed.Probability * int.MaxValue)
        {
            Fail(armed.Action);
        }
#endif
    }

#if CHAOS
    private static readonly (string Point, double Probability, string Action)? s_armed = Read(Environment.GetEnvironmentVariable("FAILPOINT"));

    private static (string, double, string)? Read(string? armed) => armed?.Split(':') switch
    {
        null or [""] => null,
        [var point, var probability, ("kill" or "throw" or "stop") and var action] when All.Contains(point) => (point, double.Parse(probability, CultureInfo.InvariantCulture), action),
        _ => throw new FormatException($"FAILPOINT is \"{armed}\", expected name:probability:kill, throw or stop, with a name of {string.Join(", ", All)}"),
    };

    private static void Fail(string action)
    {
        if (action == "throw")
        {
            throw new InvalidOperationException("A fail point was reached.");
        }

        using var self = Process.GetCurrentProcess();
        if (action == "kill")
        {
            self.Kill();
        }
        else
        {
            using var stop = Process.Start("kill", ["-STOP", self.Id.ToString(CultureInfo.InvariantCulture)]);
            stop.WaitForExit();
        }
    }
#endif
}
