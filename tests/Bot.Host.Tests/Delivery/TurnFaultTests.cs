using Bot.Adaptive.Activities;
using Bot.Host.Delivery;
using Bot.Host.Letters;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Host.Tests.Delivery;

/// <summary>Turns that cannot be run here, or nowhere: over the services of a server that does not serve.</summary>
public sealed class TurnFaultTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("candor-").FullName;
    private WebApplication _app = null!;
    private int _keys;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ITurnStore Store => _app.Services.GetRequiredService<ITurnStore>();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>The shipped studies, of which one breaks our code after the consent.</summary>
    public async ValueTask InitializeAsync()
    {
        var (shipped, dialogs) = (Path.Combine(Repository.Root, "dialogs"), Path.Combine(_folder, "dialogs"));
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(dialogs, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var flow = Path.Combine(dialogs, "loyalty", "loyalty.dialog");
        var text = await File.ReadAllTextAsync(flow, Cancel);
        await File.WriteAllTextAsync(flow, text.Replace("""{ "$kind": "Candor.Topic", "topic": "history" }""", """{ "$kind": "Microsoft.ThrowException", "errorValue": "a fault of ours" }""", StringComparison.Ordinal), Cancel);
        _app = await Server.BuildAsync(
            ["--applicationName=Bot.Host", "--environment=Development", "--Logging:LogLevel:Default=None", $"--Storage:Directory={_folder}", $"--Dialogs:Path={dialogs}"], Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_a_newer_version_wrote_is_given_back_at_once_and_never_parked()
    {
        var claim = await SayAsync("anna", "start loyalty");
        await CommitAsync(claim, """{ "dialog": { "of": "the future" }, "format": 99 }"""u8.ToArray());
        var next = await SayAsync("anna", "Yes, I agree");

        Assert.Empty(await RunAsync(next));

        Assert.True(_app.Services.GetRequiredService<NewerInterviews>().Contains(claim.Interview));
        Assert.Empty(await Store.ListDeadAsync(10, Cancel));
        var other = await Store.ClaimAsync(claim.Interview, "an instance of the newer version", Now, Cancel);
        Assert.Equal(next.Entries.Select(entry => entry.Sequence), other!.Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task What_fails_five_times_is_parked_with_its_reason_and_the_person_is_asked_once_in_their_language_to_go_on()
    {
        await RunAsync(await SayAsync("anna", "start loyalty", "de"));
        var claim = await SayAsync("anna", "Ja", "de");

        Assert.Empty(await RunAsync(claim));
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            Assert.Empty(await Store.ListDeadAsync(10, Cancel));
            Assert.Empty(await RunAsync((await Store.ClaimAsync(claim.Interview, "worker", Now, Cancel))!));
        }

        var letter = Assert.Single(await Store.ListDeadAsync(10, Cancel));
        Assert.Equal(("inbox", 5, "DialogException"), (letter.Lane, letter.Attempts, letter.Reason));
        Assert.Equal("something that came in and could not be worked on", Assert.Single(await _app.Services.GetRequiredService<DeadLetters>().ListAsync(Cancel)).What);

        // The neighbour does not notice.
        Assert.NotEmpty(Assert.Single(await RunAsync(await SayAsync("berta", "start churn"))).Messages);

        var sorry = Assert.Single(await RunAsync((await Store.ClaimAsync(claim.Interview, "worker", Now, Cancel))!));
        Assert.Contains("bei uns ist mit Ihrer letzten Nachricht etwas schiefgegangen", sorry.Messages[0].MessageText, StringComparison.Ordinal);
        Assert.Null(await Store.ClaimAsync(claim.Interview, "worker", Now, Cancel));
    }

    [Fact]
    public async Task What_cannot_be_read_at_all_is_parked_too_and_the_interview_goes_on()
    {
        await RunAsync(await SayAsync("anna", "start churn"));
        var address = _app.Services.GetRequiredService<Reception>().AddressOf(Said("anna", "", "en"));
        var interview = (await Store.FindRouteAsync(address, Cancel))!.Value;
        await Store.AcceptAsync(new Accept(interview, address, ["broken"], false, "no sealing"u8.ToArray(), null, null, null, null, Now), Cancel);

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Empty(await RunAsync((await Store.ClaimAsync(interview, "worker", Now, Cancel))!));
        }

        var letter = Assert.Single(await Store.ListDeadAsync(10, Cancel));
        Assert.Equal(("inbox", 5), (letter.Lane, letter.Attempts));
        Assert.NotEmpty(Assert.Single(await RunAsync(await SayAsync("anna", "Yes, I agree"))).Messages);
    }

    /// <summary>Somebody writes; the claim that came with it.</summary>
    private async Task<Claim> SayAsync(string who, string text, string language = "en") =>
        (await _app.Services.GetRequiredService<Reception>().ReceiveAsync(Said(who, text, language), Cancel)).Claim!;

    private Inbound Said(string who, string text, string language) => new()
    {
        Channel = "webchat",
        Conversation = who,
        User = who,
        Activity = Activity.Message(text).With("locale", language),
        EventKeys = [[$"{++_keys}"]],
        KeepsLog = true,
        Synchronous = true,
    };

    private Task<IReadOnlyList<TurnSaid>> RunAsync(Claim claim) => _app.Services.GetRequiredService<TurnRunner>().RunAsync(claim, Cancel);

    /// <summary>Puts a state in place, whatever the turn would have decided.</summary>
    private async Task CommitAsync(Claim claim, byte[] state)
    {
        var sealer = await _app.Services.GetRequiredService<Vault>().GetAsync(claim.Interview, Cancel);
        var committed = await Store.CommitAsync(
            new Commit(claim.Interview, claim.Epoch, claim.Entries[0].Sequence, claim.Entries.Count, false, Now) { State = sealer.Seal(RecordKind.State, state) }, Cancel);
        Assert.Equal(CommitStatus.Done, committed.Status);
    }
}
