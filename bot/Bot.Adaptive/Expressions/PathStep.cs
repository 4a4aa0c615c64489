namespace Bot.Adaptive.Expressions;

/// <summary>One step of a path: <see cref="NameStep"/> or <see cref="IndexStep"/>.</summary>
public abstract record PathStep
{
    private protected PathStep()
    {
    }
}

/// <summary><c>.name</c>.</summary>
public sealed record NameStep(string Name) : PathStep
{
    public override string ToString() => "." + Name;
}

/// <summary><c>[index]</c>, where the index yields an integer or a name.</summary>
public sealed record IndexStep(Expression Index) : PathStep
{
    public override string ToString() => $"[{Index}]";
}
