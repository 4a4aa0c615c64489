namespace Bot.Adaptive.Expressions;

/// <summary>Walking over a tree.</summary>
public static class ExpressionWalk
{
    /// <summary>All calls in an expression, each before the calls in its arguments.</summary>
    public static IEnumerable<CallExpression> Calls(this Expression expression)
    {
        if (expression is CallExpression call)
        {
            yield return call;
        }

        foreach (var inner in expression.Children().SelectMany(Calls))
        {
            yield return inner;
        }
    }

    /// <summary>The expressions that an expression is made of, one level down.</summary>
    public static IEnumerable<Expression> Children(this Expression expression) => expression switch
    {
        CallExpression call => call.Arguments,
        ObjectExpression obj => obj.Properties.Select(property => property.Value),
        PathExpression path => path.Steps.OfType<IndexStep>().Select(step => step.Index).Prepend(path.Source).OfType<Expression>(),
        _ => [],
    };
}
