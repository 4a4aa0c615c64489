using System.Text.Json;

namespace Bot.Interviews.Tests.Transcripts;

/// <summary>
/// Texts that try to be something else: some of our own, and public collections when they are there (the folder is named by
/// CORPORA_DIR, or lies beside the repository; they are no part of it).
/// </summary>
internal static class HostileTexts
{
    private static readonly string[] s_ours =
    [
        "", " ", "\n\n\n", "    four spaces", "\tTab", "a\u00a0b", "\u202eright to left\u202c", "\ud83d", "\0", "\u0085next line", "one\u2028two",
        "# heading", "#", "#123", "Setext\n===", "Setext\n---", "***", "___", "- item", "+ item", "* item", "1. one", "12) twelve", "a. letter", "iv) roman",
        "> quote", ">", "```code```", "~~~\nfence\n~~~", "`tick", "*a* _b_ **c** __d__ ~~e~~ ~f~ ^g^ ==h== ++i++ \"\"j\"\"", "| a | b |\n|---|---|\n| c | d |", "+---+---+",
        "[a](b)", "![a](b)", "[a]: b", "[^1]", "[^1]: note", "*[HTML]: x", "- [ ] task", "Term\n:   definition", "::: box\nin\n:::", "::span::", "^^ footer", "{.class #id}", "$x$ $$y$$",
        "<b>x</b>", "<!-- c -->", "<?php ?>", "<![CDATA[x]]>", "<https://a.example>", "<a@b.example>", "&amp; &#64; &lt;b&gt; &copy", "\\", "\\\\", "ends with \\", "\\*a\\*",
        "https://a.example", "http://a.example/b?c=d", "ftp://a.example", "www.a.example", "WWW.A.EXAMPLE", "mailto:a@b.example", "tel:+123", "a@b.example", "xmpp:a@b.example",
        "@everyone", "@channel hi", "<!here> <@U0ALICE001> <#C0GENERAL1|x>", ":smile: :) ;-)", "--- yaml\n---", "- - - -", "=", "+", "-", ":", "line one\nline two  \n  line three\n\nparagraph",
    ];

    /// <summary>All texts, and whether the public collections were among them.</summary>
    public static (IReadOnlyList<string> Texts, string Said) All()
    {
        var folder = new[] { Environment.GetEnvironmentVariable("CORPORA_DIR"), Path.Combine(Repository.Root, "../shared/reliability/corpora") }
            .FirstOrDefault(folder => folder is not null && Directory.Exists(folder));
        if (folder is null)
        {
            return (s_ours, $"{s_ours.Length} texts of our own; not run: the public collections are not there (set CORPORA_DIR to their folder).");
        }

        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "blns/blns.json")))!;
        var lines = Directory.EnumerateFiles(Path.Combine(folder, "xss"), "*.txt").Order().SelectMany(File.ReadLines);
        var texts = s_ours.Concat(strings).Concat(lines).Distinct().ToList();
        return (texts, $"{texts.Count} texts, {s_ours.Length} of them our own");
    }
}
