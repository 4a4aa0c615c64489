using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Generation.Functions;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation;

/// <summary>A named template of a .lg file. Immutable once its file is loaded.</summary>
public sealed class Template
{
    private readonly Template? _original;

    internal Template(string name, ImmutableArray<string> parameters, string file, Position at)
    {
        Name = name;
        Parameters = parameters;
        File = file;
        At = at;
        Call = TemplateFunction.Of(this, again: false);
        CallAgain = TemplateFunction.Of(this, again: true);
    }

    /// <summary>Another form of a template, with a body of its own.</summary>
    internal Template(Template original)
        : this(original.Name, original.Parameters, original.File, original.At) => _original = original.Identity;

    public string Name { get; }

    public ImmutableArray<string> Parameters { get; }

    /// <summary>The file in which it is defined.</summary>
    public string File { get; }

    /// <summary>Where its name stands.</summary>
    public Position At { get; }

    /// <summary>The properties of a structure as written, <c>$type</c> among them; empty for other bodies.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Properties { get; internal set; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Set once, when the whole file is loaded: templates refer to each other.</summary>
    internal TemplateBody Body { get; set; } = MissingBody.Instance;

    /// <summary>True when evaluating twice in one step may give two results: only then a result is worth keeping.</summary>
    internal bool IsRandom { get; set; }

    /// <summary>True when it may call a template that <see cref="IsRandom"/>.</summary>
    internal bool CallsRandom { get; set; }

    /// <summary>What it is recognised by when it calls itself: shared by another form of the same template.</summary>
    internal Template Identity => _original ?? this;

    internal Function Call { get; }

    internal Function CallAgain { get; }

    public override string ToString() => $"{Name}({string.Join(", ", Parameters)})";
}
