using System.Text;
using System.Text.Json;
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
    [InlineData(3)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(40)]
    public void A_name_that_comes_twice_keeps_its_first_place_and_spelling_and_its_last_value(int size)
    {
        var pairs = Enumerable.Range(0, size).Select(i => KeyValuePair.Create($"n{i}", (Value)i)).ToList();
        pairs.Insert(1, new("N0", "again"));
        pairs.Add(new($"N{size - 1}", "last"));

        var made = ObjectValue.Of(pairs);

        Assert.Equal(Enumerable.Range(0, size).Select(i => $"n{i}"), made.Names);
        Assert.Equal("again", made["n0"]);
        Assert.Equal("last", made[$"n{size - 1}"]);
    }

    [Theory]
    [InlineData("""{ "a": [1, -2.5, 4.0, 1e3, 9223372036854775808], "b": { "A": null, "a": true }, "c": "\u00e9\ud83d\ude00", /* kept */ "d": [], }""")]
    [InlineData("7")]
    [InlineData(""" "text" """)]
    public void Bytes_are_read_as_the_same_text_is(string json)
    {
        var (text, bytes) = (Json.Parse(json), Json.Parse(Encoding.UTF8.GetBytes(json).AsMemory()));

        Assert.Equal(text, bytes);
        Assert.Equal(Json.Write(text), Json.Write(bytes));
        Assert.Equal(Json.Write(text), Encoding.UTF8.GetString(Json.WriteUtf8(bytes)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("[1 2]")]
    public void Bytes_that_are_not_one_whole_value_are_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => Json.Parse(Encoding.UTF8.GetBytes(json).AsMemory()));

    [Theory]
    [InlineData("""{"a":1,"b":[true,null,"x"],"c":{"d":4.0}}""")]
    [InlineData("""[9223372036854775807,1E+300]""")]
    public void Json_survives_reading_and_writing(string json) =>
        Assert.Equal(json, Json.Write(Json.Parse(json)));
}
