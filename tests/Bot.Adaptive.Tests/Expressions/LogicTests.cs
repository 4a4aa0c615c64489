using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

public class LogicTests
{
    [Theory]
    [InlineData("and(1 / 0)", "false")]
    [InlineData("1 / 0 || true", "true")]
    [InlineData("!(1 / 0)", "true")]
    [InlineData("1 / 0 ? 'a' : 'b'", "\"b\"")]
    [InlineData("1 / 0 == 1", "false")]
    [InlineData("exists(1 / 0)", "false")]
    [InlineData("null < 1", "false")]
    [InlineData("contains(1 / 0, 1)", "false")]
    public void Errors_count_as_false_where_a_condition_is_asked(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression));

    [Theory]
    [InlineData("less(1, true)", "1 and True must have the same type.")]
    [InlineData("'b' > 1", "b and 1 must have the same type.")]
    [InlineData("[1] < [2]", "Both a list of 1 and a list of 1 must be comparable.")]
    public void Operands_that_cannot_be_compared_are_an_error(string expression, string error) =>
        Assert.Equal(error, Evaluate.Error(expression));

    [Theory]
    [InlineData("0", "true")]
    [InlineData("''", "true")]
    [InlineData("[]", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "false")]
    public void Only_false_and_null_are_false(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value($"and({expression})"));

    [Theory]
    [InlineData("1 == 1.0", "true")]
    [InlineData("null == 0", "false")]
    [InlineData("[1, [2]] == [1.0, [2]]", "true")]
    [InlineData("{ a: 1, b: 2 } == { b: 2, a: 1 }", "true")]
    [InlineData("{} == []", "false")]
    [InlineData("'a' == 'A'", "false")]
    public void Equality_compares_amounts_and_content(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression));

    [Theory]
    [InlineData("if(true, 1, 1 / 0)", "1")]
    [InlineData("true || setPathToValue(x, 1)", "true")]
    public void What_is_not_needed_is_not_evaluated(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression));
}
