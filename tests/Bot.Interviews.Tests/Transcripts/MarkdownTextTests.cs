using System.Text;
using Bot.Interviews.Transcripts;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Bot.Interviews.Tests.Transcripts;

/// <summary>
/// What participants wrote, inside our Markdown, read by somebody else's parser: with plain CommonMark and with every
/// extension it has, it is text, and the same text.
/// </summary>
public class MarkdownTextTests
{
    private static readonly MarkdownPipeline[] s_readers =
    [
        new MarkdownPipelineBuilder().Build(),
        new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().UseYamlFrontMatter().Build(),
    ];

    [Fact]
    public void A_text_in_a_line_is_read_as_that_text()
    {
        var (texts, said) = HostileTexts.All();
        TestContext.Current.TestOutputHelper!.WriteLine(said);

        Assert.All(texts, text =>
        {
            foreach (var reader in s_readers)
            {
                var document = Markdown.Parse($"- {MarkdownText.Inline(text)}", reader);
                var item = Assert.IsType<ListItemBlock>(Assert.Single(Assert.IsType<ListBlock>(Assert.Single(document))));
                Assert.Equal(Normal(text, " "), item.Count == 0 ? "" : Normal(Words(Assert.IsType<ParagraphBlock>(Assert.Single(item))), " "));
            }
        });
    }

    [Fact]
    public void A_text_in_a_quotation_is_read_as_that_text_with_its_lines()
    {
        Assert.All(HostileTexts.All().Texts, text =>
        {
            foreach (var reader in s_readers)
            {
                var markdown = new StringBuilder();
                MarkdownText.AppendQuote(markdown, text);
                var quote = Assert.IsType<QuoteBlock>(Assert.Single(Markdown.Parse(markdown.ToString(), reader)));
                var lines = quote.Select(block => Words(Assert.IsType<ParagraphBlock>(block)));
                Assert.Equal(Normal(text, "\n"), Normal(string.Join('\n', lines), "\n"));
            }
        });
    }

    [Theory]
    [InlineData("Yes, a long-term thing: 3.5 years (and counting)!", "Yes, a long-term thing: 3.5 years (and counting)!")]
    [InlineData("Ja. Weil's geht", "Ja. Weil's geht")]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("@channel", "@\u2060channel")]
    [InlineData("1. first", "1\\. first")]
    [InlineData("www.a.example", "www\\.a.example")]
    public void Ordinary_words_stay_readable_in_the_file_itself(string text, string written) => Assert.Equal(written, MarkdownText.Inline(text));

    /// <summary>The text of a paragraph; fails when it holds anything but text and line breaks.</summary>
    private static string Words(ParagraphBlock paragraph)
    {
        var words = new StringBuilder();
        foreach (var inline in paragraph.Inline!)
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline => "\n",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => throw new InvalidOperationException($"{inline.GetType().Name} in: {paragraph.Inline.FirstChild}"),
            });
        }

        return words.ToString();
    }

    /// <summary>What reading may change: blanks at the ends of lines, empty lines, tabs, characters that nobody can see, and our joiner.</summary>
    private static string Normal(string text, string lineEnd) =>
        string.Join(lineEnd, text.ReplaceLineEndings("\n").Replace('\v', '\n').Replace('\t', ' ').Split('\n').Select(Visible).Where(line => line.Length > 0));

    private static string Visible(string line) =>
        string.Concat(line.Where(c => c != MarkdownText.WordJoiner).Select(c => char.IsControl(c) ? '\ufffd' : c)).Trim();
}
