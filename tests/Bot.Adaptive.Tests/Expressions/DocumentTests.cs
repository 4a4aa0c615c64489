using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

public class DocumentTests
{
    private const string Memory = """
        {
          "shop": { "books": [ { "name": "A", "price": 5, "tags": ["x"] }, { "name": "B", "price": 12.5 }, { "name": "C" } ], "name": "S" },
          "xml": "<shop><book price='5'>A &amp; B</book><book>C</book></shop>"
        }
        """;

    [Theory]
    [InlineData("$.name", "\"S\"")]
    [InlineData("books[0].name", "\"A\"")]
    [InlineData("$['books'][-1].name", "\"C\"")]
    [InlineData("$.books[*].price", "[5,12.5]")]
    [InlineData("$..name", """["S","A","B","C"]""")]
    [InlineData("$.books[0,2].name", """["A","C"]""")]
    [InlineData("$.books[1:].name", """["B","C"]""")]
    [InlineData("$.books[?(@.price < 10)].name", "\"A\"")]
    [InlineData("$.books[?(@.tags && @.price >= 5 || @.name == 'C')].name", """["A","C"]""")]
    public void A_JSONPath_finds_values(string path, string value) =>
        Assert.Equal(value, Evaluate.Value($"jPath(shop, \"{path}\")", Memory));

    [Theory]
    [InlineData("jPath(shop, '$.nothing')", "there is no matching node for path: $.nothing in the given JSON")]
    [InlineData("jPath(shop, '$.books[')", "$.books[ is not a valid path")]
    [InlineData("jPath('no json', '$')", "no json is not a valid JSON string")]
    [InlineData("xPath('<open>', '/a')", "not valid xml input")]
    [InlineData("xPath(xml, '/shop/pen')", "there is no matched nodes in the xml")]
    [InlineData("xPath(xml, '///')", "cannot evaluate the xpath query expression: ///")]
    [InlineData("xml('[')", "Invalid json")]
    public void What_is_not_found_is_an_error(string expression, string error) => Assert.Equal(error, Evaluate.Error(expression, Memory));

    [Theory]
    [InlineData("xPath(xml, '/shop/book')", """["<book>A &amp; B</book>","<book>C</book>"]""")]
    [InlineData("xPath(xml, 'count(/shop/book)')", "2.0")]
    [InlineData("xPath(xml, 'sum(/shop/book/@price) > 4')", "true")]
    [InlineData("xml('{\"a\": \"ä\"}')", "\"<root type=\\\"object\\\">\\n  <a type=\\\"string\\\">ä</a>\\n</root>\"")]
    public void XML_is_read_and_written(string expression, string value) => Assert.Equal(value, Evaluate.Value(expression, Memory));
}
