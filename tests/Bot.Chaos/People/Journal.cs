using System.Text.Json.Nodes;
using Bot.Chaos.StandIns;

namespace Bot.Chaos.People;

/// <summary>What people wrote and what they were told about it: every message before it is sent and when it was taken.</summary>
internal sealed class Journal(string file) : IDisposable
{
    private readonly RequestFile _file = new(file);
    private int _accepted;
    private int _ended;

    /// <summary>How many messages were taken so far.</summary>
    public int Accepted => _accepted;

    /// <summary>How many people came to the end.</summary>
    public int Ended => _ended;

    public void Begun(string person, string channel) => Write("begun", person, new() { ["channel"] = channel });

    public void Sending(string person, int question, string token) => Write("sending", person, new() { ["question"] = question, ["token"] = token });

    public void Taken(string person, int question, string token)
    {
        Interlocked.Increment(ref _accepted);
        Write("accepted", person, new() { ["question"] = question, ["token"] = token });
    }

    public void AtEnd(string person)
    {
        Interlocked.Increment(ref _ended);
        Write("ended", person, []);
    }

    /// <summary>Somebody asked to be forgotten, and was told that they are.</summary>
    public void Forgotten(string person) => Write("forgotten", person, []);

    /// <summary>Somebody gave up.</summary>
    public void Stuck(string person, int question, string reason) => Write("stuck", person, new() { ["question"] = question, ["reason"] = reason });

    public void Dispose() => _file.Dispose();

    private void Write(string what, string person, JsonObject more)
    {
        more["what"] = what;
        more["person"] = person;
        _file.Append(more);
    }
}
