using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The commands of a study's people, at a terminal: beside a running server, which carries them out, and without one.</summary>
public sealed class StudyCommandTests() : SharedCandor()
{
    private const string Roster = "name,address,segment,tenure,value,language\nAnn Lee,ann.lee@example.com,at-risk,30,high,de\nBen,slack:U0BOB00001,,,,\n";

    [Fact]
    public async Task A_roster_is_imported_into_a_running_server_listed_and_changed()
    {
        await WriteAsync("roster.csv", Roster);
        Assert.Equal(new(0, "2 people in roster.csv: 2 added, 0 changed, 0 as they were.", ""), await RunAsync("study", "people", "import", "churn", "roster.csv"));
        await WriteAsync("roster.csv", Roster.Replace("Ann Lee", "Ann Lee-Roy", StringComparison.Ordinal));
        Assert.Equal(new(0, "2 people in roster.csv: 0 added, 1 changed, 1 as they were.", ""), await RunAsync("study", "people", "import", "churn", "roster.csv"));

        var list = await RunAsync("study", "people", "list", "churn");
        Assert.Equal(0, list.Code);
        Assert.Equal(
            """
            NAME         ADDRESS              SEGMENT  TENURE  VALUE  LANGUAGE
            Ann Lee-Roy  ann.lee@example.com  at-risk  30      high   de
            Ben          slack:U0BOB00001
            """,
            list.Output);
        Assert.Equal("2 people.", list.Errors);

        Assert.Equal("1 person.", (await RunAsync("study", "people", "list", "churn", "--segment", "at-risk")).Errors);
        Assert.Equal("ANN.lee@example.com is no longer on the roster of churn.", (await RunAsync("study", "people", "remove", "churn", "ANN.lee@example.com")).Output);
        Assert.Equal(
            new(1, "", "Nobody on the roster of churn has the address ann.lee@example.com. See: study people list churn"),
            await RunAsync("study", "people", "remove", "churn", "ann.lee@example.com"));
    }

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task A_roster_with_errors_is_refused_whole_and_every_error_is_shown()
    {
        await WriteAsync("wrong.csv", "name,address,segment,tenure,value,language\nAnn,ann@example.com,atrisk,30,high,de\nBen,ben,,,,\n");

        var import = await RunAsync("study", "people", "import", "loyalty", "wrong.csv");

        Assert.Equal((1, ""), (import.Code, import.Output));
        Assert.Equal(
            [
                "wrong.csv: row 2, segment: found \"atrisk\", expected a segment of the study loyalty: long-term-loyal, recently-churned, at-risk, highly-engaged or moderately-engaged, for example long-term-loyal.",
                "wrong.csv: row 3, address: found \"ben\", expected an e-mail address, or a person's id in a channel after slack: or msteams:, for example ann.lee@example.com.",
                "Nothing was imported: 2 errors in wrong.csv.",
            ],
            import.Errors.Split('\n'));
        Assert.Equal("Nobody is on the roster of loyalty. Add people with: study people import loyalty <file.csv>", (await RunAsync("study", "people", "list", "loyalty")).Errors);
    }

    [Theory(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    [InlineData("study people import churn none.csv", "none.csv cannot be read:")]
    [InlineData("study people list nothing", "There is no study \"nothing\". There are: churn, emotional-engagement, loyalty.")]
    [InlineData("study people list churn --segment loyal", "The study churn has no segment \"loyal\". It has: recently-churned, at-risk,")]
    [InlineData("study links create churn --expires soon", "--expires is \"soon\", expected days, weeks or hours up to a year, for example --expires 30d")]
    [InlineData("study links create churn --language sv", "The study churn is not held in \"sv\". It is held in: en, de, fr, es, pt, it, nl, ja.")]
    [InlineData("study links create churn --count 0", "--count is 0, expected 1 to 10000, for example --count 20")]
    [InlineData("study links create churn --person ghost@example.com", "Nobody on the roster of churn has the address ghost@example.com.")]
    [InlineData("study links revoke churn abcdefgh", "churn has no link \"abcdefgh\".")]
    [InlineData("study people import", "Required argument missing for command: 'import'.")]
    [InlineData("study peple list churn", "'peple' was not matched. Did you mean")]
    public async Task A_command_that_cannot_be_carried_out_says_why_and_what_to_do(string command, string expected)
    {
        var run = await RunAsync(command.Split(' '));

        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Errors + run.Output, StringComparison.Ordinal);
    }

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task Links_are_made_shown_once_listed_and_revoked()
    {
        var made = await RunAsync("study", "links", "create", "churn", "--segment", "at-risk", "--language", "de", "--count", "3", "--expires", "2w");
        Assert.Equal(0, made.Code);
        var addresses = made.Output.Split('\n');
        Assert.Equal(3, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.Matches($"^{Candor.Address}i/[A-Za-z0-9_-]{{22}}$", address));
        Assert.Contains("PublicUrl is not set", made.Errors, StringComparison.Ordinal);

        var list = await RunAsync("study", "links", "list", "churn");
        Assert.DoesNotContain(addresses[0][^22..], list.Output, StringComparison.Ordinal);
        Assert.Equal(3, list.Output.Split('\n').Count(line => line.Contains("not used yet  at-risk  de", StringComparison.Ordinal)));

        var id = list.Output.Split('\n')[1].Split(' ')[0];
        Assert.Equal(new(0, $"{id} is revoked.", ""), await RunAsync("study", "links", "revoke", "churn", id[..8]));
        var rest = await RunAsync("study", "links", "revoke", "churn", addresses[0], addresses[1], addresses[2]);
        Assert.Equal(0, rest.Code);
        Assert.Single(rest.Output.Split('\n'), line => line.EndsWith("was revoked before.", StringComparison.Ordinal));
    }

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task The_socket_is_its_owner_s_alone_and_takes_no_other_commands()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        var socket = Path.Combine(Candor.Folder, "candor.sock");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(socket));

        using var client = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        await client.ConnectAsync(new System.Net.Sockets.UnixDomainSocketEndPoint(socket), TestContext.Current.CancellationToken);
        await using var stream = new System.Net.Sockets.NetworkStream(client);
        await stream.WriteAsync("{\"Arguments\":[\"serve\"],\"Files\":{}}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("{\"Exit\":1}", answer, StringComparison.Ordinal);
        Assert.Contains("serve", answer, StringComparison.Ordinal);
    }

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task Without_a_server_a_command_opens_the_store_by_itself_and_a_server_finds_what_it_did()
    {
        await using var candor = await RunningCandor.StartAsync();
        await candor.KillAsync();
        await File.WriteAllTextAsync(Path.Combine(candor.Folder, "roster.csv"), Roster, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(candor.Folder, "candor.sock")), "A crash leaves the socket.");

        var import = await CommandRun.InAsync(candor.Folder, ["study", "people", "import", "churn", "roster.csv", "--data", candor.Folder]);
        Assert.Equal((0, "2 people in roster.csv: 2 added, 0 changed, 0 as they were."), (import.Code, import.Output));
        Assert.StartsWith($"No server runs on {candor.Folder}: working on the embedded store there. ", import.Errors, StringComparison.Ordinal);

        await candor.StartAgainAsync();
        Assert.Equal("2 people.", (await CommandRun.InAsync(candor.Folder, ["study", "people", "list", "churn"], ("Storage__Directory", candor.Folder))).Errors);
        await candor.StopAsync();
        Assert.False(File.Exists(Path.Combine(candor.Folder, "candor.sock")));
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.InAsync(Candor.Folder, [.. arguments, "--data", Candor.Folder]);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Candor.Folder, name), text, TestContext.Current.CancellationToken);
}
