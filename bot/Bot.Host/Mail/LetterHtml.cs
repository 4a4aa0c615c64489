using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Host.Mail;

/// <summary>The HTML form of a letter: the same words, and a button. It loads nothing, so nobody learns when it was read.</summary>
internal static class LetterHtml
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string language, string direction, string text, string? button, Uri? address, string? stop, Uri? stopAddress)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(s_encoder.Encode(language)).Append("\" dir=\"").Append(direction)
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"></head>\n")
            .Append("<body style=\"margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif\"><div style=\"max-width:36em;margin:0 auto\">\n");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").AppendJoin("<br>\n", paragraph.Trim('\n').Split('\n').Select(s_encoder.Encode)).Append("</p>\n");
        }

        if (button is not null && address is not null)
        {
            html.Append("<p style=\"margin:28px 0\"><a href=\"").Append(s_encoder.Encode(address.AbsoluteUri))
                .Append("\" style=\"display:inline-block;padding:12px 20px;border-radius:10px;background:#2f5fd0;color:#fff;text-decoration:none\">").Append(s_encoder.Encode(button)).Append("</a></p>\n");
        }

        if (stop is not null && stopAddress is not null)
        {
            html.Append("<p style=\"font-size:13px\"><a href=\"").Append(s_encoder.Encode(stopAddress.AbsoluteUri)).Append("\">").Append(s_encoder.Encode(stop)).Append("</a></p>\n");
        }

        return html.Append("</div></body></html>\n").ToString();
    }
}
