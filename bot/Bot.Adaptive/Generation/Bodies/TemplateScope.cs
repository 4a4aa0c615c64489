using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>The parameters of one call over the names that they hide.</summary>
internal sealed class TemplateScope(ImmutableArray<string> parameters, Value[] arguments, IMemory globals) : IMemory
{
    public long Version => globals.Version;

    public Value Read(string name)
    {
        var known = Math.Min(parameters.Length, arguments.Length);
        for (var i = 0; i < known; i++)
        {
            if (name.Equals(parameters[i], StringComparison.OrdinalIgnoreCase))
            {
                return arguments[i];
            }
        }

        return globals.Read(name);
    }

    public string? Write(ImmutableArray<Value> path, Value value) => "A template cannot write to memory.";

    /// <summary>True when every name means the same in both.</summary>
    public static bool AreSame(IMemory left, IMemory right) =>
        ReferenceEquals(left, right) || (left is TemplateScope a && right is TemplateScope b && a.IsSame(b));

    private bool IsSame(TemplateScope other) =>
        ReferenceEquals(Globals, other.Globals) && parameters.SequenceEqual(other.Parameters) && arguments.AsSpan().SequenceEqual(other.Arguments);

    private IMemory Globals => globals;

    private ImmutableArray<string> Parameters => parameters;

    private Value[] Arguments => arguments;
}
