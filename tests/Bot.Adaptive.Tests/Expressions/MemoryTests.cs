using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

public class MemoryTests
{
    private const string Memory = """{ "user": { "Name": "Ann", "cities": ["Oslo", "Rome"], "pick": 1, "key": "name" } }""";

    [Theory]
    [InlineData("user.name", "\"Ann\"")]
    [InlineData("USER.NAME", "\"Ann\"")]
    [InlineData("user.cities[user.pick]", "\"Rome\"")]
    [InlineData("user[user.key]", "\"Ann\"")]
    [InlineData("user['name']", "\"Ann\"")]
    public void Paths_find_names_whatever_their_case_and_evaluate_their_indexes(string expression, string value) =>
        Assert.Equal(value, Evaluate.Value(expression, Memory));

    [Theory]
    [InlineData("nobody")]
    [InlineData("nobody.at.home")]
    [InlineData("user.name.first")]
    [InlineData("user.cities[7].mayor")]
    [InlineData("nobody[0]")]
    [InlineData("user['nothing']")]
    public void What_is_missing_reads_as_null(string expression) => Assert.Equal("null", Evaluate.Value(expression, Memory));

    [Theory]
    [InlineData("user.cities[2]", "Index was out of range.")]
    [InlineData("user.name[0]", "Ann is not a collection.")]
    [InlineData("user.cities[1.5]", "Could not coerce 1.5 to an int or string")]
    [InlineData("user.cities[1.5].mayor", "1.5 doesn't return an int or string")]
    public void An_index_that_cannot_be_used_is_an_error(string expression, string error) =>
        Assert.Equal(error, Evaluate.Error(expression, Memory));

    [Fact]
    public void A_null_substitution_stands_for_what_is_missing_but_not_in_conditions_and_indexes()
    {
        var context = Evaluate.Context(Memory) with { NullSubstitution = new("no ${path}") };

        Assert.Equal("no user.age", Evaluate.Parse("user.age").Evaluate(context).Value);
        Assert.Equal("no user.cities[9].x", Evaluate.Parse("user.cities[9].x").Evaluate(context).Value);
        Assert.Equal("unknown", Evaluate.Parse("user.age == null ? 'unknown' : user.age").Evaluate(context).Value);
        Assert.Equal("hi no who", Evaluate.Parse("`hi ${who}`").Evaluate(context).Value);
    }

    [Fact]
    public void Writing_makes_what_is_missing_on_the_way()
    {
        var memory = new ObjectMemory(ObjectValue.Empty);

        Assert.Null(memory.Write(["user", "visits", 1, "city"], "Oslo"));

        Assert.Equal("""{"user":{"visits":[null,{"city":"Oslo"}]}}""", Json.Write(memory.Root));
        Assert.Equal(1, memory.Version);
    }

    [Theory]
    [InlineData("setPathToValue(user.cities[100000000], 1)", "Index was out of range.")]
    [InlineData("setPathToValue(user.name[0], 1)", "An index needs a list, but found Ann.")]
    [InlineData("setPathToValue(1 + 2, 3)", "(1 + 2) is not a valid path to set value")]
    public void A_path_that_cannot_be_written_is_an_error(string expression, string error) =>
        Assert.Equal(error, Evaluate.Error(expression, Memory));
}
