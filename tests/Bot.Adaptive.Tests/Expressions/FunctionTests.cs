using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

/// <summary>One line for each behaviour that the documentation of a function leaves open.</summary>
public class FunctionTests
{
    [Theory]
    [InlineData("'a' + null", "\"a\"")]
    [InlineData("1 + 'a'", "\"1a\"")]
    [InlineData("5 / 2", "2")]
    [InlineData("5 / 2.0", "2.5")]
    [InlineData("sum([0.1, 0.2])", "0.3")]
    [InlineData("sum([])", "0")]
    [InlineData("average([1, 2])", "1.5")]
    [InlineData("max([1, 2.5], 2)", "2.5")]
    [InlineData("round(2.5)", "2.0")]
    [InlineData("int(2.5)", "2")]
    [InlineData("int('7')", "7")]
    [InlineData("float(null)", "0.0")]
    [InlineData("range(2, 3)", "[2,3,4]")]
    [InlineData("addOrdinal(111)", "\"111th\"")]
    public void Numbers(string expression, string value) => Assert.Equal(value, Evaluate.Value(expression));

    [Theory]
    [InlineData("substring('hello', 1, 3)", "\"ell\"")]
    [InlineData("replaceIgnoreCase('a.B.c', '.b', '$0')", "\"a$0.c\"")]
    [InlineData("split('abc')", """["a","b","c"]""")]
    [InlineData("join([1, null, 2, 3], ', ', ' and ')", "\"1, 2 and 3\"")]
    [InlineData("titleCase('abc 1ST dEF')", "\"Abc 1st Def\"")]
    [InlineData("countWord('  two \t words ')", "2")]
    [InlineData("lastIndexOf('hello', '')", "5")]
    [InlineData("length(newGuid())", "36")]
    [InlineData("toUpper('i', 'tr-TR')", "\"\u0130\"")]
    [InlineData("stringOrValue('${1 + 1}')", "2")]
    [InlineData("stringOrValue('${1} item')", "\"1 item\"")]
    public void Texts(string expression, string value) => Assert.Equal(value, Evaluate.Value(expression));

    [Theory]
    [InlineData("union([1, 2], [2, 3])", "[1,2,3]")]
    [InlineData("intersection(['a', 'b'], ['b'])", "[\"b\"]")]
    [InlineData("flatten([1, [2, [3]]], 1)", "[1,2,[3]]")]
    [InlineData("sortBy([{ x: 2 }, { x: 1 }, {}], 'x')", """[{},{"x":1},{"x":2}]""")]
    [InlineData("where({ a: 1, b: 2 }, p, p.value > 1)", """{"b":2}""")]
    [InlineData("any([1, 'x'], x, isString(x))", "true")]
    [InlineData("indicesAndValues(['a'])", """[{"index":0,"value":"a"}]""")]
    [InlineData("count({ a: 1, b: 2 })", "2")]
    [InlineData("skip([1, 2, 3], 1)", "[2,3]")]
    [InlineData("concat([1], null, [2])", "[1,2]")]
    [InlineData("merge({ a: { x: 1 }, l: [1] }, { a: { y: 2 }, l: [2], a2: null })", """{"a":{"x":1,"y":2},"l":[2],"a2":null}""")]
    public void Collections(string expression, string value) => Assert.Equal(value, Evaluate.Value(expression));

    [Theory]
    [InlineData("json('{ a: [1, 2.0, \"x\"], }').a", """[1,2.0,"x"]""")]
    [InlineData("json(\"{'it': 'works' /* really */ }\")", """{"it":"works"}""")]
    [InlineData("jsonStringify({ a: 'ä\"' })", """
        "{\"a\":\"ä\\\"\"}"
        """)]
    [InlineData("string({ a: 4.0 })", """
        "{\"a\":4.0}"
        """)]
    [InlineData("base64ToString(base64('ä'))", "\"ä\"")]
    [InlineData("dataUriToString(dataUri('hi'))", "\"hi\"")]
    [InlineData("getProperty({ a: { b: [7] } }, 'a.b[0]')", "7")]
    [InlineData("bool('False')", "false")]
    [InlineData("uriPort('http://a.example:81/x')", "81")]
    public void Conversions(string expression, string value) => Assert.Equal(value, Evaluate.Value(expression));

    [Fact]
    public void A_number_is_written_as_the_locale_writes_it_by_string_and_as_code_writes_it_elsewhere()
    {
        Assert.Equal("\"1,5\"", Evaluate.Value("string(1.5)", culture: "de-DE"));
        Assert.Equal("\"1.5\"", Evaluate.Value("string(1.5, 'en-US')", culture: "de-DE"));
        Assert.Equal("\"1.5!\"", Evaluate.Value("1.5 & '!'", culture: "de-DE"));
    }

    [Theory]
    [InlineData("1 / 0", "Cannot divide by 0 from 0")]
    [InlineData("1 + null", "Operator '+' or add cannot be applied to operands of type 'number' and null object.")]
    [InlineData("9223372036854775807 + 1", "The result does not fit a 64-bit integer.")]
    [InlineData("length(first([1]))", "first(createArray(1)) is neither a string nor a null object.")]
    [InlineData("substring('abc', 5)", "5=5 which is out of range for abc.")]
    [InlineData("json('{')", "This is no JSON: found the end at position 2, expected a name.")]
    [InlineData("addProperty({ a: 1 }, 'A', 2)", "A already exists")]
    [InlineData("toUpper('a', 'no such locale')", "Culture is not supported. no such locale is an invalid culture identifier.")]
    [InlineData("foreach(nothing, x, x)", "'nothing' evaluated to null.")]
    [InlineData("foreach('text', x, x)", "'text' is not a collection or structure object to run Foreach")]
    public void Errors_say_what_was_wrong(string expression, string error) => Assert.Equal(error, Evaluate.Error(expression));
}
