using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Language;

/// <summary>A part of a rules file, with its place.</summary>
internal abstract record RulesNode(Position At)
{
    /// <summary>How it is called in messages.</summary>
    public abstract string Kind { get; }

    /// <param name="Block">Whether it is a literal block, whose lines begin on the line after <see cref="RulesNode.At"/>.</param>
    public sealed record Text(Position At, string Value, bool Block) : RulesNode(At)
    {
        public override string Kind => $"the text \"{(Value.Length > 40 ? Value[..40] + "…" : Value)}\"";
    }

    public sealed record List(Position At, ImmutableArray<RulesNode> Items) : RulesNode(At)
    {
        public override string Kind => "a list";
    }

    public sealed record Map(Position At, ImmutableArray<(Text Key, RulesNode Value)> Entries) : RulesNode(At)
    {
        public override string Kind => "a mapping";
    }
}
