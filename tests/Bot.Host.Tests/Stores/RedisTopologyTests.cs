using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Host.Stores.Redis;
using Bot.Host.Tests.Product;
using Bot.Interviews.Stores;
using Xunit;
using static Bot.Host.Tests.Stores.RedisMessages;

namespace Bot.Host.Tests.Stores;

/// <summary>Replicas, failover, encryption and rights: what can be had with the client as it is.</summary>
public sealed class RedisTopologyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_replicas_nothing_counts_as_accepted_that_a_replica_does_not_have()
    {
        await using var master = await RedisServer.StartAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(master));
        await using var replica = await ReplicaAsync(master);
        await using var stores = await OpenAsync(master);
        await using var other = await OpenAsync(master);
        var (first, second) = (Message("first"), Message("second"));
        Assert.Equal(AcceptStatus.Accepted, (await stores.Turns.AcceptAsync(first, Cancel)).Status);

        await replica.SignalAsync("STOP");
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await stores.Turns.AcceptAsync(second, Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await other.Turns.AcceptAsync(second, Cancel));
        await replica.SignalAsync("CONT");

        Assert.Contains("fewer replicas have what was written", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(AcceptStatus.Duplicate, (await OnceBackAsync(() => other.Turns.AcceptAsync(second, Cancel))).Status);
        Assert.NotNull(await stores.Turns.ClaimAsync(second.Interview, "worker", TimeProvider.System.GetUtcNow(), Cancel));
    }

    [Fact]
    public async Task What_was_accepted_with_replicas_survives_the_death_of_the_master()
    {
        var failovers = LongRun.IsOn ? 100 : 1;
        var accepted = 0;
        for (var failover = 0; failover < failovers; failover++)
        {
            await using var master = await RedisServer.StartAsync();
            await using var replica = await ReplicaAsync(master);
            var messages = Enumerable.Range(0, 50).Select(i => Message($"{i}")).ToList();
            var acknowledged = new List<Accept>();
            await using (var stores = await OpenAsync(master))
            {
                var accepting = messages.ConvertAll(async message =>
                {
                    try
                    {
                        await stores.Turns.AcceptAsync(message, Cancel);
                        lock (acknowledged)
                        {
                            acknowledged.Add(message);
                        }
                    }
                    catch (StoreUnavailableException)
                    {
                        // Never acknowledged: the channel repeats it.
                    }
                });
                await accepting[failover % accepting.Count];
                await master.KillAsync();
                await Task.WhenAll(accepting);
            }

            await replica.Database.ExecuteAsync("REPLICAOF", "NO", "ONE");
            await using var promoted = await replica.OpenAsync(null, Cancel);
            foreach (var message in acknowledged)
            {
                Assert.Equal(AcceptStatus.Duplicate, (await promoted.Turns.AcceptAsync(message, Cancel)).Status);
            }

            accepted += acknowledged.Count;
        }

        Assert.NotEqual(0, accepted);
        Evidence.Note(string.Create(CultureInfo.InvariantCulture, $"{failovers} forced failovers, {accepted} acknowledged messages, 0 lost"));
    }

    [Fact]
    public async Task When_another_server_of_the_list_becomes_the_master_service_goes_on_there()
    {
        await using var master = await RedisServer.StartAsync();
        await using var replica = await ReplicaAsync(master);
        await using var stores = await RedisStore.ConnectAsync(
            new RedisOptions($"{master.ConnectionString},{replica.ConnectionString}"), TimeProvider.System, null, null, Cancel);
        var message = Message("before");
        await stores.Turns.AcceptAsync(message, Cancel);
        await Until.TrueAsync(
            async () => ((StackExchange.Redis.RedisKey[])(await replica.Database.ExecuteAsync("KEYS", $"*{message.Interview}"))!).Length > 0, "The replica does not follow.");

        await master.KillAsync();
        await replica.Database.ExecuteAsync("REPLICAOF", "NO", "ONE");

        Assert.Equal(AcceptStatus.Duplicate, (await OnceBackAsync(() => stores.Turns.AcceptAsync(message, Cancel))).Status);
        Assert.Equal(AcceptStatus.Accepted, (await OnceBackAsync(() => stores.Turns.AcceptAsync(Message("after"), Cancel))).Status);
    }

    [Fact]
    public async Task Another_number_of_partitions_than_the_installation_began_with_is_refused()
    {
        await using var server = await RedisServer.StartAsync();
        await (await server.OpenAsync(null, Cancel)).DisposeAsync();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => server.OpenAsync(options => options with { Partitions = 1024 }, null, Cancel));

        Assert.Contains("an installation with 128 partitions, and 1024 are asked for: set Redis__Partitions=128", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_do_no_more_than_the_handbook_says_is_enough()
    {
        var handbook = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/operations.md"), Cancel);
        var rights = handbook.Split("ACL SETUSER default ")[1].Split('`')[0].Replace("PASSWORD", "secret", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal).Split(' ');
        await using var server = await RedisServer.StartAsync();
        await server.Database.ExecuteAsync("ACL", [.. rights.Prepend("default").Prepend("SETUSER")]);

        await using (var stores = await RedisStore.ConnectAsync(new RedisOptions($"{server.ConnectionString},password=secret"), TimeProvider.System, null, null, Cancel))
        {
            var claim = (await stores.Turns.AcceptAsync(Message("hello"), Cancel)).Claim!;
            Assert.Equal(CommitStatus.Done, (await stores.Turns.CommitAsync(Turn(claim) with { Outbox = [new("a", "id", "some"u8.ToArray(), TimeProvider.System.GetUtcNow())] }, Cancel)).Status);
            Assert.Single(await stores.Turns.ClaimOutboxAsync(TimeProvider.System.GetUtcNow(), 10, Cancel));
            Assert.Empty(await stores.Turns.ListAsync(null, null, 10, Cancel));
            await stores.Turns.CheckAsync(Cancel);
        }

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => RedisStore.ConnectAsync(new RedisOptions($"{server.ConnectionString},password=wrong"), TimeProvider.System, null, null, Cancel));
        Assert.DoesNotContain("wrong", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Skip = LongRun.Reason, SkipType = typeof(LongRun), SkipUnless = nameof(LongRun.IsOn))]
    public async Task An_interview_is_held_over_an_encrypted_connection_whose_certificate_is_checked()
    {
        var folder = Directory.CreateTempSubdirectory("candor-tls-").FullName;
        var (certificate, key) = (Path.Combine(folder, "redis.crt"), Path.Combine(folder, "redis.key"));
        await WriteCertificateAsync(certificate, key);
        var port = RunningCandor.FreePort().ToString(CultureInfo.InvariantCulture);
        await using var server = await RedisServer.StartAsync(
            "--tls-port", port, "--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", certificate, "--tls-auth-clients", "no");
        (string, string) encrypted = ("Redis__ConnectionString", $"localhost:{port},ssl=true");

        await using (var candor = await RunningCandor.StartAsync(encrypted, ("SSL_CERT_FILE", certificate)))
        {
            var (chat, participant) = (await Chat.StartAsync(candor, "loyalty", language: "en"), new Participant("en"));
            await InterviewRun.ToTheEndAsync(chat, participant);
            InterviewRun.CheckTranscript(await Researcher.OnlyAsync(candor, "complete"), chat, participant);
        }

        var (code, output) = await RunningCandor.RunAsync(["--urls", "http://127.0.0.1:0"], encrypted);
        Assert.Equal(1, code);
        Assert.Contains("Candor cannot start", output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<StoreSet> OpenAsync(RedisServer master) =>
        master.OpenAsync(options => options with { Durability = RedisDurability.Parse("replicas=1") }, null, Cancel);

    /// <summary>A replica that has caught up.</summary>
    private static async Task<RedisServer> ReplicaAsync(RedisServer master)
    {
        var replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1", master.Port.ToString(CultureInfo.InvariantCulture), "--repl-diskless-sync-delay", "0");
        await Until.TrueAsync(
            async () => ((string)(await master.Database.ExecuteAsync("INFO", "replication"))!).Contains("state=online", StringComparison.Ordinal),
            "The replica does not connect.");
        return replica;
    }

    private static async Task WriteCertificateAsync(string certificate, string key)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllTextAsync(certificate, made.ExportCertificatePem(), Cancel);
        await File.WriteAllTextAsync(key, rsa.ExportPkcs8PrivateKeyPem(), Cancel);
    }
}
