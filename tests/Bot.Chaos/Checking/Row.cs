namespace Bot.Chaos.Checking;

/// <summary>One thing that has to be true, how often it was looked at, and where it was not.</summary>
internal sealed class Row(string name)
{
    private readonly List<string> _violations = [];

    public string Name { get; } = name;

    public int Checked { get; private set; }

    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Nothing was looked at: then nothing was proven either.</summary>
    public bool IsEmpty => Checked == 0;

    /// <summary>Chance may bring nothing of it about.</summary>
    public bool MayBeEmpty { get; init; }

    public void Check(bool holds, Func<string> violation)
    {
        Checked++;
        if (!holds)
        {
            _violations.Add(violation());
        }
    }
}
