using System.Runtime.CompilerServices;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>What a function does with arguments that were evaluated and checked.</summary>
public delegate Result FunctionBody(Arguments arguments);

/// <summary>What a function does that decides itself which of its arguments are evaluated.</summary>
public delegate Result LazyFunctionBody(CallExpression call, Evaluation evaluation);

/// <summary>
/// A function that expressions may call. It is data: a name, what it takes, what it returns, and a body that depends on
/// nothing but its arguments and the <see cref="Evaluation"/>. Bodies report what flows and participants may get wrong as
/// a failed <see cref="Result"/>, never as an exception.
/// </summary>
public sealed class Function
{
    private readonly FunctionBody? _body;
    private readonly LazyFunctionBody? _lazyBody;

    /// <summary>A function whose arguments are all evaluated first.</summary>
    public Function(string name, Signature signature, ValueKinds returns, FunctionBody body)
        : this(name, signature, returns) => _body = body;

    /// <summary>A function that decides itself which arguments are evaluated, and in which context.</summary>
    public Function(string name, Signature signature, ValueKinds returns, LazyFunctionBody body)
        : this(name, signature, returns) => _lazyBody = body;

    private Function(string name, Signature signature, ValueKinds returns)
    {
        Name = name;
        Signature = signature;
        Returns = returns;
    }

    /// <summary>Case counts; a dot parts a namespace from the name.</summary>
    public string Name { get; }

    public Signature Signature { get; }

    public ValueKinds Returns { get; }

    /// <summary>The operator by which the function is also called; null for most.</summary>
    public string? Symbol { get; init; }

    /// <summary>Checks each argument's value; none when null.</summary>
    public Check? Each { get; init; }

    /// <summary>What else can be said of a call without evaluating it: a sentence when it is wrong.</summary>
    public Func<CallExpression, string?>? Inspect { get; init; }

    /// <summary>True when an argument that fails, or fails its check, makes the result false instead of an error.</summary>
    public bool TakesErrorsAsFalse { get; init; }

    /// <summary>True for <c>f(list, variable, body)</c>: the variable exists inside the body only.</summary>
    public bool BindsVariable { get; init; }

    /// <summary>True when equal arguments in an equal memory may give different results within one step.</summary>
    public bool IsRandom { get; init; }

    /// <summary>A lazy function <c>f(list, variable, body)</c> or <c>f(list, variable =&gt; body)</c>.</summary>
    public static Function Binding(string name, ValueKinds returns, LazyFunctionBody body) =>
        new(name, Signature.Anything, returns, body) { BindsVariable = true, Inspect = InspectBinding };

    public override string ToString() => Name;

    /// <summary>Null when a call can be made, else what is wrong with it.</summary>
    internal string? Refuse(CallExpression call) => Signature.Refuse(call) ?? Inspect?.Invoke(call);

    internal Result Evaluate(CallExpression call, Evaluation evaluation)
    {
        var fuel = evaluation.Fuel;
        if (!fuel.Spend())
        {
            return Result.Failure(Fuel.StepsSpent);
        }

        var result = !fuel.Enter() ? Result.Failure(Fuel.TooDeep)
            : _lazyBody is not null ? _lazyBody(call, evaluation)
            : EvaluateStrictly(call, evaluation);
        fuel.Leave();
        return result.Failed ? result : Fuel.Allow(result.Value);
    }

    private static string? InspectBinding(CallExpression call) =>
        call.Arguments.Length != 3 ? $"Lambda expression expects 3 parameters, found {call.Arguments.Length}"
        : call.Arguments[1] is PathExpression { IsName: true } ? null
        : $"Second parameter is not an identifier : {call.Arguments[1]}";

    private Result EvaluateStrictly(CallExpression call, Evaluation evaluation)
    {
        var context = TakesErrorsAsFalse ? evaluation.WithoutNullSubstitution() : evaluation;
        var arguments = call.Arguments.AsSpan();
        var few = default(FewValues);
        var values = arguments.Length <= FewValues.Capacity ? ((Span<Value>)few)[..arguments.Length] : new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i].Evaluate(context);
            var error = argument.Error ?? Each?.Invoke(argument.Value, arguments[i]);
            if (error is not null)
            {
                return TakesErrorsAsFalse ? false : Result.Failure(error);
            }

            values[i] = argument.Value;
            if (!evaluation.Fuel.Handle(argument.Value))
            {
                return Result.Failure(Fuel.StepsSpent);
            }
        }

        return _body!(new Arguments(values, call, evaluation));
    }

    /// <summary>Room on the stack for the arguments of nearly every call.</summary>
    [InlineArray(Capacity)]
    private struct FewValues
    {
        public const int Capacity = 4;

        private Value _first;
    }
}
