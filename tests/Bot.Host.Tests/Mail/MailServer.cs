using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Host.Tests.Product;
using Xunit;

namespace Bot.Host.Tests.Mail;

/// <summary>A mail server that others wrote (npm smtp-server), on loopback, which keeps what it gets and fails on demand.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonObject> _answers = Channel.CreateUnbounded<JsonObject>();
    private readonly List<ReceivedMail> _mails = [];

    private MailServer(Process process) => _process = process;

    public int Port { get; private set; }

    /// <summary>What came so far.</summary>
    public IReadOnlyList<ReceivedMail> Mails
    {
        get
        {
            lock (_mails)
            {
                return [.. _mails];
            }
        }
    }

    /// <summary>The only mail, once it came.</summary>
    public async Task<ReceivedMail> OnlyAsync()
    {
        await Until.TrueAsync(() => Task.FromResult(Mails.Count > 0), "No mail came.");
        return Assert.Single(Mails);
    }

    /// <summary>The settings that make the product send its mail here.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("Mail__Host", "127.0.0.1"), ("Mail__Port", Port.ToString(CultureInfo.InvariantCulture)), ("Mail__From", "research@candor.example"), ("Mail__Tls", "none"),
    ];

    public static async Task<MailServer> StartAsync(params string[] options)
    {
        var start = new ProcessStartInfo("node", ["smtp_server.mjs", .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.Combine(Repository.Root, "tests", "clients"),
        };
        var server = new MailServer(Process.Start(start)!);
        _ = server.ReadAsync();
        server.Port = (int)(await server._answers.Reader.ReadAsync(TestContext.Current.CancellationToken))["port"]!;
        return server;
    }

    /// <summary>Has it fail from now on, or take everything again (<c>{}</c>).</summary>
    public async Task FailAsync(string how)
    {
        await _process.StandardInput.WriteLineAsync(how);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await _answers.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            var message = JsonNode.Parse(line)!.AsObject();
            if (message["raw"] is null)
            {
                _answers.Writer.TryWrite(message);
                continue;
            }

            lock (_mails)
            {
                _mails.Add(new(message));
            }
        }

        _answers.Writer.Complete();
    }
}

/// <summary>A mail as it came over the wire.</summary>
public sealed class ReceivedMail(JsonObject message)
{
    private readonly string _raw = (string)message["raw"]!;

    public string From => (string)message["from"]!;

    public string[] To => [.. message["to"]!.AsArray().Select(to => (string)to!)];

    public string? User => (string?)message["user"];

    /// <summary>Every header field of the mail itself, unfolded, as it was written.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers => HeadersOf(_raw);

    /// <summary>The decoded body of the part of a type.</summary>
    public string Part(string type) => Decode(Parts(_raw).Single(part => Value(HeadersOf(part), "Content-Type").StartsWith(type, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The types of all parts that hold content, in order.</summary>
    public IEnumerable<string> Types => Parts(_raw).Select(part => Value(HeadersOf(part), "Content-Type").Split(';')[0]);

    /// <summary>The value of a header that stands there once, with encoded words (RFC 2047) read.</summary>
    public string Header(string name) => Words(Value(Headers, name));

    private static string Value(IReadOnlyList<(string Name, string Value)> headers, string name) =>
        headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault() ?? "";

    private static IReadOnlyList<(string Name, string Value)> HeadersOf(string part) =>
    [
        .. part[..part.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(':', 2)).Select(pair => (pair[0], pair[1].Trim())),
    ];

    private static IEnumerable<string> Parts(string part)
    {
        var type = Value(HeadersOf(part), "Content-Type");
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return [part];
        }

        var boundary = "--" + type.Split("boundary=", 2)[1].Trim('"', ' ').Split(';')[0].Trim('"');
        return part.Split(boundary).Skip(1).Where(piece => !piece.StartsWith("--", StringComparison.Ordinal)).SelectMany(piece => Parts(piece[2..^2]));
    }

    private static string Decode(string part)
    {
        var body = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return Encoding.UTF8.GetString(Value(HeadersOf(part), "Content-Transfer-Encoding").ToUpperInvariant() switch
        {
            "BASE64" => Convert.FromBase64String(body),
            "QUOTED-PRINTABLE" => Quoted(body.Replace("=\r\n", "", StringComparison.Ordinal)),
            _ => Encoding.Latin1.GetBytes(body),
        }).ReplaceLineEndings("\n");
    }

    private static string Words(string value) => System.Text.RegularExpressions.Regex.Replace(
        value.Replace("?= =?", "?==?", StringComparison.Ordinal),
        @"=\?utf-8\?([BQ])\?([^?]*)\?=",
        word => Encoding.UTF8.GetString(word.Groups[1].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Convert.FromBase64String(word.Groups[2].Value)
            : Quoted(word.Groups[2].Value.Replace('_', ' '))),
        System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return [.. bytes];
    }
}
