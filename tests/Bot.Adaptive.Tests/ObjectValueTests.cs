using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests;

public class ObjectValueTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Names_keep_their_order_and_are_found_whatever_their_case(int size)
    {
        var made = ObjectValue.Of(Enumerable.Range(0, size).Select(i => KeyValuePair.Create($"Name{i}", (Value)i)));

        Assert.Equal(Enumerable.Range(0, size).Select(i => $"Name{i}"), made.Names);
        Assert.Equal(1, made["NAME1"]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Setting_a_name_again_keeps_its_place_and_leaves_the_old_object_alone(int size)
    {
        var before = ObjectValue.Of(Enumerable.Range(0, size).Select(i => KeyValuePair.Create($"n{i}", (Value)i)));

        var after = before.With("N0", "changed");

        Assert.Equal(0, before["n0"]);
        Assert.Equal("changed", after["n0"]);
        Assert.Equal("n0", after.Names.First());
        Assert.Equal(size, after.Count);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x"],"c":{"d":4.0}}""")]
    [InlineData("""[9223372036854775807,1E+300]""")]
    public void Json_survives_reading_and_writing(string json) =>
        Assert.Equal(json, Json.Write(Json.Parse(json)));
}
