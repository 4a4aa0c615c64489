using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>The context in which one template is evaluated: that of its caller with the template's own names.</summary>
internal sealed record Frame : Evaluation
{
    private readonly Remembered? _results;

    private Frame(Evaluation context, Template template, IMemory scope, IMemory globals, Frame? caller, TemplateOptions options)
        : base(context)
    {
        Template = template;
        Scope = scope;
        Globals = globals;
        Caller = caller;
        Options = options;
        Memory = scope;
        NullSubstitution = options.NullSubstitution;
        CanWrite = false;
        _results = options.CacheScope == CacheScope.Global ? caller?._results ?? new Remembered()
            : template.CallsRandom && options.CacheScope != CacheScope.None ? new Remembered()
            : null;
    }

    public Template Template { get; }

    /// <summary>What names mean in the template, loop variables left out: what templates inherit that are called without arguments.</summary>
    public IMemory Scope { get; }

    /// <summary>What names mean that are no parameters.</summary>
    public IMemory Globals { get; }

    public Frame? Caller { get; }

    /// <summary>Those of the file from which evaluation began.</summary>
    public TemplateOptions Options { get; }

    /// <summary>Evaluates a template that is called from outside, or from a file with options of its own.</summary>
    public static Result Begin(Template template, Evaluation context, IMemory scope, IMemory globals, TemplateOptions options) =>
        template.Body.Evaluate(new Frame(context, template, scope, globals, null, options));

    /// <summary>Evaluates a template that this one calls.</summary>
    /// <param name="context">The caller's context at the place of the call.</param>
    /// <param name="again">True when a kept result does not count.</param>
    public Result Call(Template template, Evaluation context, IMemory scope, bool again)
    {
        if (FindLoop(template, scope) is { } loop)
        {
            return Result.Failure(loop);
        }

        var inside = new Frame(context, template, scope, Globals, this, Options);
        if (!template.IsRandom || again || _results is null)
        {
            return template.Body.Evaluate(inside);
        }

        if (_results.Find(template, scope) is { } known)
        {
            return known;
        }

        var result = template.Body.Evaluate(inside);
        if (!result.Failed)
        {
            _results.Add(template, scope, result.Value);
        }

        return result;
    }

    /// <summary>The same template with the same names on the way here would go on for ever.</summary>
    private string? FindLoop(Template template, IMemory scope)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Template.Identity == template.Identity && TemplateScope.AreSame(frame.Scope, scope))
            {
                return TemplateErrors.LoopDetected($"{string.Join(" => ", Path())} => {template.Name}");
            }
        }

        return null;
    }

    private Stack<string> Path()
    {
        var path = new Stack<string>();
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            path.Push(frame.Template.Name);
        }

        return path;
    }

    /// <summary>Results of random templates that this one, or in the global scope any, has called. Shared by the contexts of its loops.</summary>
    private sealed class Remembered
    {
        private readonly List<(Template Template, IMemory Scope, Value Value)> _results = [];

        public Value? Find(Template template, IMemory scope)
        {
            foreach (var known in _results)
            {
                if (known.Template == template && TemplateScope.AreSame(known.Scope, scope))
                {
                    return known.Value;
                }
            }

            return null;
        }

        public void Add(Template template, IMemory scope, Value value) => _results.Add((template, scope, value));
    }
}
