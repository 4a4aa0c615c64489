using System.Collections.Immutable;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// How many arguments a function takes and of what kinds. Checked when an expression is parsed; an argument whose kind
/// shows only at run time passes here and is checked there. Messages are upstream's.
/// </summary>
public sealed record Signature
{
    private readonly ImmutableArray<ValueKinds> _required;
    private readonly ImmutableArray<ValueKinds> _optional;
    private readonly bool _ordered;
    private readonly ValueKinds _any;
    private readonly int _min;
    private readonly int _max;

    private Signature(ImmutableArray<ValueKinds> required, ImmutableArray<ValueKinds> optional, bool ordered, ValueKinds any, int min, int max)
    {
        _required = required;
        _optional = optional;
        _ordered = ordered;
        _any = any;
        _min = min;
        _max = max;
    }

    /// <summary>Any number of arguments of any kind.</summary>
    public static Signature Anything { get; } = Between(0, int.MaxValue);

    public static Signature AtLeastOne { get; } = Between(1, int.MaxValue);

    /// <summary>One argument of any kind.</summary>
    public static Signature Unary { get; } = Between(1, 1);

    /// <summary>Two arguments of any kind.</summary>
    public static Signature Binary { get; } = Between(2, 2);

    /// <summary>So many arguments, each of one of the kinds.</summary>
    public static Signature Between(int min, int max, ValueKinds kinds = ValueKinds.Object) => new([], [], false, kinds, min, max);

    /// <summary>Arguments of these kinds in this order.</summary>
    public static Signature Of(params ImmutableArray<ValueKinds> required) => new(required, [], true, default, required.Length, required.Length);

    /// <summary>The same, followed by arguments that may be left out from the right.</summary>
    public Signature Then(params ImmutableArray<ValueKinds> optional) =>
        new(_required, optional, true, default, _required.Length, _required.Length + optional.Length);

    /// <summary>Null when a call fits, else what is wrong with it.</summary>
    internal string? Refuse(CallExpression call)
    {
        var count = call.Arguments.Length;
        if (count < _min || count > _max)
        {
            return WrongCount(call, count);
        }

        for (var i = 0; i < count; i++)
        {
            var expected = !_ordered ? _any : i < _required.Length ? _required[i] : _optional[i - _required.Length];
            var found = call.Arguments[i];
            if (((expected | found.Returns) & ValueKinds.Object) == 0 && (expected & found.Returns) == 0)
            {
                var names = expected.ToString();
                return names.Contains(',')
                    ? $"{found} in {call} is not any of [{names}]."
                    : $"{found} is not a {names} expression in {call}.";
            }
        }

        return null;
    }

    private string WrongCount(CallExpression call, int count) => (_ordered, _optional.IsEmpty) switch
    {
        (true, true) => $"{call} should have {_min} children.",
        (true, false) => $"{call} should have between {_min} and {_max} children.",
        _ => count < _min ? $"{call} should have at least {_min} children." : $"{call} can't have more than {_max} children.",
    };
}
